package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.screening.Screener;
import org.junit.jupiter.api.Test;

class PrescriberTest {
  private static final RoutinePeriod PERIOD = RoutinePeriod.weeks(Patients.TODAY, 4);
  private static final PrescribedItem WALK =
      PrescribedItem.of(
          ExerciseId.WALKING,
          Dosage.of(Effort.Timed.minutes(5), Frequency.daily(SessionsPerDay.exactly(1))));

  private static Proposal propose(LocalDate screened, PrescribedItem... items) {
    return Prescriber.propose(
        Screener.standard().screen(Patients.well(), screened),
        List.of(items),
        PERIOD,
        Baseline.of(Patients.well(), List.of(), Set.of()));
  }

  @Test
  void aRoutineOfNoExerciseIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propose(Patients.TODAY))
        .withMessage("prescription: no exercise (expected: at least one)");
  }

  @Test
  void aScreeningOfAnotherTimeSaysNothingOfARoutine() {
    assertThat(propose(PERIOD.startsOn().minusYears(1), WALK)).isInstanceOf(Proposal.Ready.class);
    assertThat(propose(PERIOD.endsOn(), WALK)).isInstanceOf(Proposal.Ready.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propose(PERIOD.endsOn().plusDays(1), WALK))
        .withMessage(
            "screening of 2026-12-22: for 2026-11-24 to 2026-12-21 (expected: at most a year before"
                + " the first day, and not after the last)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propose(PERIOD.startsOn().minusYears(1).minusDays(1), WALK));
  }
}
