package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {
  private static final String ENGLISH = "Usage: fbs screen";
  private static final String SPANISH = "Uso: fbs screen";

  private static String help(Map<String, String> environment, String... arguments) {
    return Ran.with(80, "", environment, arguments).out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "es-ES", "es-MX"})
  void theOptionChoosesBeforeTheEnvironment(String tag) {
    Map<String, String> english = Map.of("LC_ALL", "en_GB.UTF-8");

    assertThat(help(english, "screen", "--help", "--language", tag)).startsWith(SPANISH);
    assertThat(help(english, "screen", "--language=" + tag, "--help")).startsWith(SPANISH);
    assertThat(help(english, "--language", tag, "screen", "--help")).startsWith(SPANISH);
  }

  @ParameterizedTest
  @CsvSource({
    "es_ES.UTF-8, en_GB.UTF-8, en_GB.UTF-8",
    "'', es_ES.UTF-8, en_GB.UTF-8",
    "'', '', es_ES@euro"
  })
  void theEnvironmentIsReadInTheOrderOfPosix(String all, String messages, String lang) {
    assertThat(
            help(Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang), "screen", "--help"))
        .startsWith(SPANISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "POSIX", "en_US.UTF-8", "tlh", "es_", "..", "\u0000"})
  void whatIsNotSpokenIsEnglishUnlessItsLanguageIs(String tag) {
    assertThat(help(Map.of("LANG", tag), "screen", "--help"))
        .startsWith(tag.equals("es_") ? SPANISH : ENGLISH);
  }

  @Test
  void anUnknownTagOfTheOptionIsEnglishWhateverTheEnvironmentSays() {
    assertThat(help(Map.of("LANG", "es_ES.UTF-8"), "screen", "--help", "--language", "tlh"))
        .startsWith(ENGLISH);
  }

  @Test
  void withoutAnyItIsEnglish() {
    assertThat(help(Map.of(), "screen", "--help")).startsWith(ENGLISH);
  }

  @Test
  void whatIsWrongWithACommandLineIsSaidInTheLanguageToo() {
    Ran ran = Ran.fbs("screen", "--date", "31.1.2027", "--language", "es");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err())
        .contains("Valor no válido de la opción '--date'", "una fecha como 2027-01-31")
        .contains("Pruebe: fbs screen --help");
  }
}
