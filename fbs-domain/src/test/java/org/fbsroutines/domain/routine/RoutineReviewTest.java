package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.junit.jupiter.api.Test;

class RoutineReviewTest {
  private static final Dosage.Stated WALK =
      Dosage.of(Effort.Timed.minutes(9), Frequency.daily(SessionsPerDay.exactly(2)));

  private static final ApprovedRoutine ROUTINE = approved();

  private static ApprovedRoutine approved() {
    Screening screening = screen(Patients.well());
    Dosage.Stated bracing =
        screening.of(ExerciseId.ABDOMINAL_BRACING).dosage().flatMap(Dosage::stated).orElseThrow();
    return Prescriber.propose(
            screening,
            ImmutableList.of(
                PrescribedItem.of(ExerciseId.ABDOMINAL_BRACING, bracing),
                PrescribedItem.of(ExerciseId.WALKING, WALK)),
            RoutinePeriod.weeks(Patients.TODAY, 12),
            Baseline.of(Patients.well(), ImmutableList.of(), ImmutableSet.of()))
        .fold(
            ready ->
                ready.approve(
                    new Approval(
                        "Dr. Example", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty())),
            refusals -> {
              throw new AssertionError(refusals.toString());
            });
  }

  private static Screening screen(PatientFacts facts) {
    return Screener.standard().screen(facts, Patients.TODAY);
  }

  private static ImmutableList<SuspendedItem> suspended(Question question, Answer answer) {
    return RoutineReview.suspended(ROUTINE, screen(Patients.answering(question, answer)));
  }

  @Test
  void suspendsNothingWhileNothingChanges() {
    assertThat(RoutineReview.suspended(ROUTINE, screen(Patients.well()))).isEmpty();
  }

  @Test
  void suspendsEverythingForARedFlagAndForAnUnansweredOne() {
    assertThat(suspended(Question.FEVER, Answer.YES))
        .extracting(SuspendedItem::exercise)
        .containsExactly(ExerciseId.ABDOMINAL_BRACING, ExerciseId.WALKING);
    assertThat(suspended(Question.FEVER, Answer.UNKNOWN))
        .extracting(SuspendedItem::exercise)
        .containsExactly(ExerciseId.ABDOMINAL_BRACING, ExerciseId.WALKING);
  }

  @Test
  void suspendsWhatMayOnlyBeDoneWithAnAdaptationThatWasNotApproved() {
    assertThat(suspended(Question.LIES_ON_BACK, Answer.NO))
        .containsExactly(new SuspendedItem(ExerciseId.ABDOMINAL_BRACING, ImmutableSet.of("R35")));
  }

  @Test
  void suspendsWhatWasNotScreenedAlthoughNothingLimitsIt() {
    Screening nothing =
        Screener.of(Catalogue.of(ImmutableList.of()), RuleBook.standard())
            .screen(Patients.well(), Patients.TODAY);

    assertThat(RoutineReview.suspended(ROUTINE, nothing))
        .containsExactly(
            new SuspendedItem(ExerciseId.ABDOMINAL_BRACING, ImmutableSet.of()),
            new SuspendedItem(ExerciseId.WALKING, ImmutableSet.of()));
  }
}
