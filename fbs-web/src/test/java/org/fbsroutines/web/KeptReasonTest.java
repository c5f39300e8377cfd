package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Which of the written reasons go on when a step is accepted: a reason that is kept shields its
 * item from later reviews, one that is lost lets them suspend it.
 */
class KeptReasonTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final LocalDate BEGAN = LocalDate.of(2027, 1, 20);
  private static final int ALL = 22;
  private static final String REASON = "Strong, and keen to go on";

  /** As much as is stated, which needed a reason when pain had left less of it. */
  private static final PrescribedItem BRACING =
      because(
          ExerciseId.ABDOMINAL_BRACING,
          Dosage.of(Effort.Repetitions.of(10), Frequency.daily(SessionsPerDay.atLeast(2, 3))));

  private static PrescribedItem because(ExerciseId exercise, Dosage.Stated dosage) {
    return new PrescribedItem(exercise, dosage, Optional.of(REASON));
  }

  private final ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);

  private void add(String id, PrescribedItem... items) {
    clinician.addHealthyPatient(id);
    PrescribedWeek.approve(DEMONSTRATION, id, BEGAN, items);
    for (PrescribedItem item : items) {
      PrescribedWeek.record(DEMONSTRATION, id, item.exercise(), BEGAN, ALL, 4);
    }
  }

  private void accept(String id, ExerciseId exercise, String step) {
    clinician.done(
        "/patients/" + id + "/routine/grow",
        ImmutableListMultimap.of(
            "seen", ClinicianBrowser.seen(clinician.page("/patients/" + id + "/routines")),
            "exercise", exercise.value(),
            "step", step));
  }

  private static RoutineItem item(String id, ExerciseId exercise) {
    CurrentRoutine now = DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id).orElseThrow());
    assertThat(now.row().version()).isEqualTo(2);
    return now.routine().items().stream()
        .filter(item -> item.exercise().equals(exercise))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whereNoDosageIsStatedTheReasonGoesOnWithTheStepAndTheFormAsksForANewOne() {
    add(
        "walks-on",
        because(
            ExerciseId.WALKING,
            Dosage.of(Effort.Timed.minutes(12), Frequency.daily(SessionsPerDay.exactly(2)))));
    assertThat(clinician.page("/patients/walks-on/routine/new"))
        .containsPattern("name=\"walking-minutes\"[^>]*value=\"12\"")
        .doesNotContain(REASON);

    accept("walks-on", ExerciseId.WALKING, "DURATION");

    RoutineItem walk = item("walks-on", ExerciseId.WALKING);
    assertThat(walk.dosage().effort()).isEqualTo(Effort.Timed.minutes(13));
    assertThat(walk.overrideReason()).contains(REASON);
  }

  @Test
  void theOthersReasonsGoOnThoughNothingAsksForThemAnyLonger() {
    add("others", PrescribedWeek.CIRCLES, BRACING);

    accept("others", ExerciseId.SHOULDER_CIRCLES, "REPETITIONS");

    RoutineItem bracing = item("others", ExerciseId.ABDOMINAL_BRACING);
    assertThat(bracing.dosage()).isEqualTo(BRACING.dosage());
    assertThat(bracing.overrideReason()).contains(REASON);
    RoutineItem circles = item("others", ExerciseId.SHOULDER_CIRCLES);
    assertThat(circles.dosage().effort()).isEqualTo(Effort.Repetitions.inEachDirection(9));
    assertThat(circles.overrideReason()).isEmpty();
  }

  @Test
  void aReasonIsNotKeptForWhatTheStepBringsWithinTheStatedDosage() {
    add("less", BRACING);
    DEMONSTRATION.in(
        handle ->
            new SessionRecordStore(handle)
                .append(
                    "less",
                    "flare",
                    new SessionRecord(
                        LocalDate.of(2027, 1, 31),
                        Optional.empty(),
                        Known.unknown(),
                        new PainResponse(
                            BRACING.exercise(), new PainScore(9), Answer.NO, Answer.NO),
                        Known.unknown(),
                        ""),
                    new Recording("less", DemonstrationServer.NOW)));
    assertThat(clinician.page("/patients/less/routine/new"))
        .containsPattern("name=\"abdominal-bracing-repetitions\"[^>]*value=\"8\"")
        .doesNotContain(REASON);

    accept("less", BRACING.exercise(), "LESS");

    RoutineItem bracing = item("less", BRACING.exercise());
    assertThat(bracing.dosage().effort()).isEqualTo(Effort.Repetitions.of(8));
    assertThat(bracing.overrideReason()).isEmpty();
  }
}
