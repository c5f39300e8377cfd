package org.fbsroutines.domain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Renders arguments in English. */
enum English implements Argument.Cases<Object>, Template.Numbers {
  /** The only one. */
  WORDS;

  /** Renders an argument on its own. */
  String say(Argument argument) {
    Object said = argument.fold(this);
    return said instanceof Number number ? say(number) : String.valueOf(said);
  }

  @Override
  public String say(Number number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Override
  public String plural(Number number) {
    return number.intValue() == 1 ? "one" : "other";
  }

  @Override
  public String phrase(Phrase phrase) {
    return phrase
        .key()
        .english()
        .fill(place -> requireNonNull(phrase.arguments().get(place)).fold(this), this);
  }

  @Override
  public String ownWords(OwnWords words) {
    return words.wordsFor("en");
  }

  @Override
  public Object count(Argument.Count count) {
    return count.value();
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
    ImmutableList<String> parts = series.parts().stream().map(this::say).collect(toImmutableList());
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
