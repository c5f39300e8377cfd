package org.fbsroutines.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Locale;
import java.util.Map;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.PseudoLanguage;

/** The commands in a language that nobody speaks: English with each text in brackets. */
final class Pseudo {
  static final Wording WORDS =
      new Wording(
          PseudoLanguage.of(Wording.english().texts()),
          text -> inBrackets(text).english(),
          Locale.ROOT);

  private Pseudo() {}

  static Ran fbs(String input, Map<String, String> environment, String... arguments) {
    return Ran.in(WORDS, 120, input, environment, arguments);
  }

  private static Text inBrackets(Text text) {
    return text.fold(
        phrase -> {
          Key key = phrase.key();
          return Key.of(key.name(), PseudoLanguage.inBrackets(key.pattern()))
              .with(
                  ImmutableMap.copyOf(
                      Maps.transformValues(phrase.arguments(), Pseudo::inBrackets)));
        },
        own -> own);
  }

  private static Argument inBrackets(Argument argument) {
    if (argument instanceof Text text) {
      return inBrackets(text);
    }
    return argument instanceof Argument.Series series
        ? Argument.Series.of(
            series.joint(), series.parts().stream().map(Pseudo::inBrackets).toList())
        : argument;
  }
}
