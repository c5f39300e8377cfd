package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons are grouped and ordered by what they are, not by how a language says them. */
class ScreeningOrderTest {
  private static final String FACTS =
      """
      {"format": "fbs-facts/1", "usualPain": 3,
       "operations": [{"kind": "fusion", "region": "lumbar", "date": "2026-12-01"}]}
      """;

  private static List<String> rules(String language, String facts) {
    return Ran.with(120, facts, Map.of(), "screen", "-", "--language", language)
        .out()
        .lines()
        .filter(line -> line.matches(" {2}R\\d\\d .*"))
        .map(line -> line.substring(2, 5))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {FACTS, "{\"format\": \"fbs-facts/1\"}"})
  void theReasonsStandInTheSameOrderInEveryLanguage(String facts) {
    assertThat(rules("en", facts)).hasSizeGreaterThan(3).isEqualTo(rules("es", facts));
  }

  @Test
  void whatARuleDecidesAboutExercisesIsGroupedAlikeInEveryLanguage() {
    Ran english = Ran.with(120, FACTS, Map.of(), "rules", "explain", "R17", "-");
    Ran spanish =
        Ran.with(120, FACTS, Map.of(), "rules", "explain", "R17", "-", "--language", "es");

    assertThat(english.out()).contains("the rule cannot be decided");
    assertThat(spanish.out()).contains("la regla no se puede decidir").doesNotContain("decided");
    assertThat(spanish.out().lines().filter(line -> line.startsWith("  Para")).count())
        .isEqualTo(english.out().lines().filter(line -> line.startsWith("  For")).count());
  }
}
