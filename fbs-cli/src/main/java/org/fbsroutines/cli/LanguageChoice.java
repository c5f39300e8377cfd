package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.cli.terminal.Wording;

/**
 * In which language a command speaks. It is chosen before the command line is parsed, because its
 * help and what is wrong with it are rendered in that language, too.
 */
final class LanguageChoice {
  static final String OPTION = "--language";

  /** In the order in which POSIX looks at them for messages. */
  private static final ImmutableList<String> VARIABLES =
      ImmutableList.of("LC_ALL", "LC_MESSAGES", "LANG");

  private LanguageChoice() {}

  /** The words of the option, else of the environment, else English. */
  static Wording of(Map<String, String> environment, String... arguments) {
    return Wording.ofTag(given(arguments).orElseGet(() -> ofEnvironment(environment)));
  }

  private static Optional<String> given(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        return Optional.of(arguments[i].substring(OPTION.length() + 1));
      }
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** Such as {@code es-ES} of {@code es_ES.UTF-8}; C and POSIX are no languages that we speak. */
  private static String ofEnvironment(Map<String, String> environment) {
    return VARIABLES.stream()
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(value -> !value.isEmpty())
        .map(value -> value.split("[.@]", 2)[0].replace('_', '-'))
        .findFirst()
        .orElse("");
  }

  /** The first word that does not choose the language; empty where there is none. */
  static String firstBeside(String... arguments) {
    int first = 0;
    while (first < arguments.length && arguments[first].startsWith(OPTION)) {
      first += arguments[first].equals(OPTION) ? 2 : 1;
    }
    return first < arguments.length ? arguments[first] : "";
  }
}
