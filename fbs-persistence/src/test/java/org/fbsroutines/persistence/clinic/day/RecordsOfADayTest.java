package org.fbsroutines.persistence.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.TODAY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.DuplicateRecordException;
import org.fbsroutines.persistence.store.TakenSessionException;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient records of a day, sends again and corrects. */
class RecordsOfADayTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);

  @Test
  void whatIsDoneShowsOnTheDayOnce() {
    for (int i = 0; i < 2; i++) {
      patient.care(care -> care.record("r1", walk(TODAY, 4)));
    }

    assertThat(
            patient
                .day(TODAY)
                .routine()
                .orElseThrow()
                .session(PartOfDay.MORNING)
                .orElseThrow()
                .doneCount())
        .isEqualTo(1);
    assertThat(patient.actions()).containsOnlyOnce("record-session");
  }

  @Test
  void morePainUnderTheSameIdCountsAtOnceAsACorrection() {
    patient.care(care -> care.record("r1", walk(TODAY, 2)));
    for (int i = 0; i < 2; i++) {
      patient.care(care -> care.record("r1", walk(TODAY, 9)));
    }
    patient.care(care -> care.record("r1", walk(TODAY, 2)));

    assertThat(pains("r1")).containsExactly(2, 9);
    assertThat(patient.day(TODAY).routine().orElseThrow().notToday(ExerciseId.WALKING)).isPresent();
    assertThat(patient.actions()).containsOnlyOnce("record-session", "correct-record");
  }

  private static SessionRecord walkWithoutAPart(int pain) {
    return new SessionRecord(
        TODAY, Optional.empty(), Known.unknown(), walk(TODAY, pain).pain(), Known.unknown(), "");
  }

  @Test
  void morePainUnderTheSameIdCountsAlsoWhereThePartOfTheDayIsNotKnown() {
    patient.care(care -> care.record("r1", walkWithoutAPart(2)));
    patient.care(care -> care.record("r1", walkWithoutAPart(9)));

    assertThat(pains("r1")).containsExactly(2, 9);
  }

  @Test
  void notMorePainUnderTheSameIdIsForThePatientToChoose() {
    patient.care(care -> care.record("r1", walk(TODAY, 4)));

    assertThatThrownBy(() -> patient.care(care -> care.record("r1", walk(TODAY, 3))))
        .isInstanceOf(TakenSessionException.class);
    assertThatThrownBy(() -> patient.care(care -> care.record("r1", noted(walk(TODAY, 4), "well"))))
        .isInstanceOf(TakenSessionException.class);
    assertThatThrownBy(() -> patient.care(care -> care.record("r1", walk(TODAY.minusDays(1), 9))))
        .isInstanceOf(DuplicateRecordException.class);
    assertThat(pains("r1")).containsExactly(4);
  }

  @Test
  void theSameIdWithoutTheNoteThatADeviceDoesNotKeepChangesNothing() {
    patient.care(care -> care.record("r1", noted(walk(TODAY, 4), "well")));
    patient.care(care -> care.record("r1", walk(TODAY, 4)));

    assertThat(pains("r1")).containsExactly(4);
  }

  @Test
  void whatWasCorrectedStaysSoWhenTheFirstIsSentAgain() {
    patient.care(care -> care.record("r1", walk(TODAY, 9)));
    patient.care(care -> care.correct("r1", 1, walk(TODAY, 2)));
    patient.care(care -> care.record("r1", walk(TODAY, 9)));

    assertThat(pains("r1")).containsExactly(9, 2);
  }

  private static SessionRecord noted(SessionRecord record, String note) {
    return new SessionRecord(
        record.date(),
        record.partOfDay(),
        record.painBefore(),
        record.pain(),
        record.effort(),
        note);
  }

  private List<Integer> pains(String recordId) {
    return patient.care(
        care ->
            new SessionRecordStore(care.handle())
                .history(patient.id(), recordId).stream()
                    .map(row -> row.record().pain().pain().nrs())
                    .toList());
  }

  @Test
  void painThatStaysUpForDaysPausesTheRoutineOnce() {
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);
    patient.care(care -> care.record("r1", walk));
    for (int i = 0; i < 2; i++) {
      patient.care(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));
    }

    assertThat(patient.day(later).state()).isEqualTo(DayState.PAUSED);
    assertThat(patient.day(later).pause()).map(RoutinePauseRow::because).contains(PauseReason.PAIN);
    assertThat(patient.day(later).pause()).map(RoutinePauseRow::detail).contains("walking");
    assertThat(patient.actions()).containsOnlyOnce("pause-routine", "correct-record");
    List<SessionRecordRow> history =
        patient.care(care -> new SessionRecordStore(care.handle()).history(patient.id(), "r1"));
    assertThat(history).hasSize(2);
  }

  @Test
  void aLateRecordWithMorePainLeavesStandingThatThePainStayed() {
    SessionRecord walk = walk(TODAY, 6);
    LocalDate later = TODAY.plusDays(2);
    patient.care(care -> care.record("r1", walk));
    patient.care(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));

    SessionRecord kept =
        patient.care(later, care -> care.record("r2", walk(TODAY, 7))).row().record();

    assertThat(kept.pain())
        .isEqualTo(new PainResponse(ExerciseId.WALKING, new PainScore(7), Answer.NO, Answer.YES));
  }

  @Test
  void thatThePainDidNotSettleCountsFromAnotherPageWithoutMorePain() {
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);
    patient.care(care -> care.record("r1", walk));

    SessionRecordRow kept =
        patient
            .care(later, care -> care.record("r2", Settling.STILL_UP.applyTo(walk, later)))
            .row();

    assertThat(kept.revision()).isEqualTo(2);
    assertThat(kept.record().pain().persistsForDays()).isEqualTo(Answer.YES);
    assertThat(patient.day(later).state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void theDayThatComesWithARecordIsTheOneAfterIt() {
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);

    Reported walked = patient.care(care -> care.record("r1", walk));
    assertThat(walked.day().records()).hasSize(1);
    Reported stillUp =
        patient.care(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));

    assertThat(stillUp.row().revision()).isEqualTo(2);
    assertThat(stillUp.day().records()).isEqualTo(patient.day(later).records()).hasSize(1);
    assertThat(stillUp.day().pause()).isEqualTo(patient.day(later).pause()).isPresent();
    assertThat(stillUp.day().state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void anExerciseThatWasNeverApprovedForThePatientIsNotRecordedWhoeverSendsIt() {
    SessionRecord yoga = of(ExerciseId.YOGA);
    assertThat(patient.day(TODAY).current().orElseThrow().routine().items())
        .extracting(RoutineItem::exercise)
        .doesNotContain(ExerciseId.YOGA);

    assertThatThrownBy(() -> patient.care(care -> care.record("r1", yoga)))
        .isInstanceOf(NotPrescribedException.class)
        .hasMessageContaining("yoga");

    assertThat(pains("r1")).isEmpty();
    assertThat(patient.actions()).doesNotContain("record-session");
  }

  @Test
  void whatWasApprovedOnceIsRecordedAlsoWhereTheRoutineNoLongerHasIt() {
    approveNothing();

    patient.care(care -> care.record("r1", walk(TODAY, 4)));

    assertThat(pains("r1")).containsExactly(4);
  }

  private void approveNothing() {
    patient.care(
        care -> {
          RoutineRow before = new RoutineStore(care.handle()).current(patient.id()).orElseThrow();
          ApprovedRoutine routine = RoutineJson.DOCUMENT.read("routine", before.document());
          return new RoutineStore(care.handle())
              .approve(
                  new NewRoutine(
                      patient.id(),
                      RoutineJson.DOCUMENT.write(
                          new ApprovedRoutine(
                              routine.period(), ImmutableList.of(), routine.approval())),
                      before.approvedBy(),
                      before.approvedAt(),
                      routine.approval().seen(),
                      before.startsOn(),
                      before.endsOn()),
                  1);
        });
  }

  /** The second looks at what was known only when the first is done. */
  @Test
  void theSameCorrectionFromTwoPagesAtOnceCountsOnce() throws Exception {
    patient.care(care -> care.record("r1", walk(TODAY, 4)));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Reported> second =
          patient.care(
              care -> {
                care.correct("r1", 1, walk(TODAY, 9));
                Future<Reported> begun =
                    other.submit(() -> patient.care(too -> too.correct("r1", 1, walk(TODAY, 9))));
                while (!DATABASE.somebodyWaits() && !begun.isDone()) {
                  Thread.onSpinWait();
                }
                return begun;
              });

      assertThat(second.get().row().revision()).isEqualTo(2);
    } finally {
      other.shutdown();
    }
    assertThat(pains("r1")).containsExactly(4, 9);
    assertThat(patient.actions()).containsOnlyOnce("correct-record");
  }

  private static SessionRecord of(ExerciseId exercise) {
    return new SessionRecord(
        TODAY,
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(exercise, new PainScore(2), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        "");
  }

  private static SessionRecord walk(LocalDate day, int pain) {
    return new SessionRecord(
        day,
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(ExerciseId.WALKING, new PainScore(pain), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        "");
  }
}
