package org.fbsroutines.persistence.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient records by mistake and takes back. */
class RecordsTakenBackTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);

  private static SessionRecord walk(LocalDate day, int pain) {
    return new SessionRecord(
        day,
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(ExerciseId.WALKING, new PainScore(pain), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        "");
  }

  private int doneThisMorning() {
    return patient.day(TODAY).routine().stream()
        .flatMap(routine -> routine.session(PartOfDay.MORNING).stream())
        .mapToInt(DueSession::doneCount)
        .sum();
  }

  private List<Boolean> takenBack(String recordId) {
    return patient.care(
        care ->
            new SessionRecordStore(care.handle())
                .history(patient.id(), recordId).stream()
                    .map(SessionRecordRow::isTakenBack)
                    .toList());
  }

  @Test
  void theSessionIsLeftAgainAndTheRecordIsKept() {
    patient.care(care -> care.record("r1", walk(TODAY, 9)));
    for (int i = 0; i < 2; i++) {
      patient.care(care -> care.takeBack("r1", 1));
    }

    assertThat(doneThisMorning()).isZero();
    assertThat(patient.day(TODAY).routine().orElseThrow().notToday(ExerciseId.WALKING)).isEmpty();
    assertThat(takenBack("r1")).containsExactly(false, true);
    assertThat(patient.actions()).containsOnlyOnce("take-record-back");
  }

  @Test
  void whatWasCorrectedMeanwhileIsLookedAtFirst() {
    patient.care(care -> care.record("r1", walk(TODAY, 4)));
    patient.care(care -> care.correct("r1", 1, walk(TODAY, 6)));

    assertThatThrownBy(() -> patient.care(care -> care.takeBack("r1", 1)))
        .isInstanceOf(StaleException.class);
    assertThat(takenBack("r1")).containsExactly(false, false);
  }

  @Test
  void theSessionIsRecordedAnewUnderAnotherIdOnce() {
    patient.care(care -> care.record("r1", walk(TODAY, 4)));
    patient.care(care -> care.takeBack("r1", 1));
    for (int i = 0; i < 2; i++) {
      patient.care(care -> care.record("r2", walk(TODAY, 4)));
    }
    patient.care(care -> care.record("r1", walk(TODAY, 4)));

    assertThat(takenBack("r1")).containsExactly(false, true);
    assertThat(takenBack("r2")).containsExactly(false);
    assertThat(doneThisMorning()).isEqualTo(1);

    patient.care(care -> care.takeBack("r2", 1));
    patient.care(care -> care.record("r2", walk(TODAY, 4)));

    assertThat(doneThisMorning()).as("a late form does not bring it back").isZero();
  }

  @Test
  void morePainUnderItsIdCountsAtOnce() {
    patient.care(care -> care.record("r1", walk(TODAY, 4)));
    patient.care(care -> care.takeBack("r1", 1));
    patient.care(care -> care.record("r1", walk(TODAY, 9)));

    assertThat(takenBack("r1")).containsExactly(false, true, false);
    assertThat(patient.day(TODAY).routine().orElseThrow().notToday(ExerciseId.WALKING)).isPresent();
  }

  @Test
  void aPauseThatItBroughtAboutStays() {
    patient.care(care -> care.record("r1", walk(TODAY, 7)));
    patient.care(
        TODAY.plusDays(2),
        care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk(TODAY, 7), care.today())));
    patient.care(TODAY.plusDays(2), care -> care.takeBack("r1", 2));

    assertThat(patient.day(TODAY.plusDays(2)).state()).isEqualTo(DayState.PAUSED);
  }
}
