package org.fbsroutines.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainRuleTest {
  private static final PainRule RULE = new PainRule(7, 2);
  private static final Known<PainScore> USUAL = Known.of(new PainScore(4));

  private static PainResponse felt(int pain, Answer settled) {
    return new PainResponse(ExerciseId.WALKING, new PainScore(pain), settled, Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "9, UNKNOWN, 9, NO, true",
    "6, NO, 6, NO, true",
    "9, UNKNOWN, 8, NO, true",
    "8, UNKNOWN, 9, NO, false",
    "6, UNKNOWN, 6, NO, false",
    "6, YES, 6, NO, false"
  })
  void aFlareWasKnownWhereTheFirstReportSaidSoOfNoLessPain(
      int first, Answer firstSettled, int now, Answer nowSettled, boolean known) {
    assertThat(RULE.wasKnown(felt(first, firstSettled), felt(now, nowSettled), USUAL))
        .isEqualTo(known);
  }
}
