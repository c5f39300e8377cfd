package org.fbsroutines.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRecordTest {
  private static SessionRecord noted(String note) {
    PainResponse pain =
        new PainResponse(
            new ExerciseId("walking"), new PainScore(3), Answer.UNKNOWN, Answer.UNKNOWN);
    return new SessionRecord(
        LocalDate.of(2027, 1, 31), Optional.empty(), Known.unknown(), pain, Known.unknown(), note);
  }

  @Test
  void aNoteIsPlainTextOnSeveralLines() {
    String note = "first\r\nsecond\tthird";

    assertThat(noted(note).note()).isEqualTo(note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u001Bb", "\u007F"})
  void aNoteWithAControlCharacterIsRefused(String note) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> noted(note))
        .withMessageStartingWith("note: has a control character");
  }

  @Test
  void aNoteHasAThousandCharactersAndNotOneMore() {
    assertThat(noted("x".repeat(1_000)).note()).hasSize(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> noted("x".repeat(1_001)))
        .withMessage("note: 1001 characters (expected: at most 1000)");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 20})
  void exertionGoesFromSixToTwenty(int borg) {
    assertThat(new PerceivedExertion(borg).borg()).isEqualTo(borg);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 21})
  void anyOtherExertionIsRefused(int borg) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerceivedExertion(borg))
        .withMessage("effort: %d (expected: Borg 6 to 20)", borg);
  }
}
