package org.fbsroutines.domain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Says arguments in English. */
enum English implements Argument.Cases<String> {
  /** The only one. */
  WORDS;

  @Override
  public String phrase(Phrase phrase) {
    return phrase.key().english(phrase.arguments());
  }

  @Override
  public String ownWords(OwnWords words) {
    return words.wordsFor("en");
  }

  @Override
  public String count(Argument.Count count) {
    return String.format(Locale.ROOT, "%,d", count.value());
  }

  @Override
  public String day(Argument.Day day) {
    return day.date().toString();
  }

  @Override
  public String name(Argument.Name name) {
    return name.name();
  }

  @Override
  public String choice(Argument.Choice choice) {
    return choice.token();
  }

  @Override
  public String series(Argument.Series series) {
    ImmutableList<String> parts =
        series.parts().stream().map(part -> part.fold(this)).collect(toImmutableList());
    return switch (series.joint()) {
      case AND -> listed(parts, " and ");
      case OR -> listed(parts, " or ");
      case COMMA -> String.join(", ", parts);
      case SEMICOLON -> String.join("; ", parts);
      case SPACE -> String.join(" ", parts);
    };
  }

  private static String listed(ImmutableList<String> parts, String beforeLast) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + beforeLast + parts.get(last);
  }
}
