package org.fbsroutines.web.page;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.ibm.icu.text.ListFormatter;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Renders texts of the domain in a language: by its own pattern of their key, and in English where
 * it has none. Numbers stay numbers, so that a pattern can choose a plural by them.
 *
 * @param words of the language
 */
record Speech(Localizer words) implements Argument.Cases<Object> {
  private static final String ENGLISH = "en";

  /** Renders a text. */
  String say(Text text) {
    return String.valueOf(text.fold(this));
  }

  /** Returns the tag of the language in which a text is rendered; null where it is this one. */
  @Nullable String languageOf(Text text) {
    return text.fold(
        phrase -> words.messages().template(phrase.key()).isPresent() ? null : marked(ENGLISH),
        this::languageOfOwn);
  }

  private @Nullable String languageOfOwn(OwnWords own) {
    String tag = own.tagFor(words.messages().language().tag());
    return marked(tag.equals(OwnWords.UNKNOWN) ? ENGLISH : tag);
  }

  private @Nullable String marked(String tag) {
    return tag.equals(words.messages().language().tag()) ? null : tag;
  }

  @Override
  public Object phrase(Phrase phrase) {
    Messages messages = words.messages();
    return messages
        .template(phrase.key())
        .orElseGet(phrase.key()::english)
        .fill(
            place -> requireNonNull(phrase.arguments().get(place)).fold(this), messages.numbers());
  }

  @Override
  public Object ownWords(OwnWords own) {
    return own.wordsFor(words.messages().language().tag());
  }

  @Override
  public Object count(Argument.Count count) {
    return count.value();
  }

  @Override
  public Object day(Argument.Day day) {
    return words.date(day.date());
  }

  @Override
  public Object name(Argument.Name name) {
    return name.name();
  }

  @Override
  public Object choice(Argument.Choice choice) {
    return choice.token();
  }

  @Override
  public Object series(Argument.Series series) {
    ImmutableList<Object> parts =
        series.parts().stream().map(part -> part.fold(this)).collect(toImmutableList());
    return switch (series.joint()) {
      case AND -> listed(ListFormatter.Type.AND, parts);
      case OR -> listed(ListFormatter.Type.OR, parts);
      case COMMA -> String.join(", ", parts.stream().map(String::valueOf).toList());
      case SEMICOLON -> String.join("; ", parts.stream().map(String::valueOf).toList());
      case SPACE -> String.join(" ", parts.stream().map(String::valueOf).toList());
    };
  }

  private String listed(ListFormatter.Type type, ImmutableList<Object> parts) {
    return ListFormatter.getInstance(
            words.messages().language().locale(), type, ListFormatter.Width.WIDE)
        .format(parts);
  }
}
