package org.fbsroutines.persistence.store.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.DuplicateRecordException;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRecordStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final Recording RECORDING =
      new Recording("Anna", Instant.parse("2027-01-04T09:00:00Z"));

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addPatients(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle -> {
          PatientStore patients = new PatientStore(handle);
          patients.save(new NewPatient("p1", "Anna", null, true, "{}"), RECORDING);
          return patients.save(new NewPatient("p2", "Bea", null, true, "{}"), RECORDING);
        });
  }

  private static SessionRecord record(LocalDate day, int pain) {
    return new SessionRecord(
        day,
        Optional.of(PartOfDay.LATE_MORNING),
        Known.of(new PainScore(0)),
        new PainResponse(new ExerciseId("walking"), new PainScore(pain), Answer.UNKNOWN, Answer.NO),
        Known.of(new PerceivedExertion(11)),
        "it's \"fine\"",
        new AmountDone(Known.of(AmountDone.Share.PART), Optional.of(6), Optional.of(48)));
  }

  @Test
  void everythingRecordedIsReadBack() {
    SessionRecord full = record(MONDAY, 3);
    SessionRecord bare =
        new SessionRecord(
            MONDAY,
            Optional.empty(),
            Known.unknown(),
            record(MONDAY, 4).pain(),
            Known.unknown(),
            "");

    assertThat(append("p1", "r1", full).record()).isEqualTo(full);
    assertThat(append("p1", "r2", bare).record()).isEqualTo(bare);
    assertThat(between("p1", MONDAY, MONDAY))
        .extracting(SessionRecordRow::record)
        .containsExactly(full, bare);
  }

  @Test
  void whatIsSentTwiceArrivesOnce() {
    append("p1", "r1", record(MONDAY, 3));
    append("p1", "r1", record(MONDAY, 3));
    correct("r1", 1, record(MONDAY, 5));

    assertThat(append("p1", "r1", record(MONDAY, 3)).revision()).isEqualTo(1);
    assertThat(history("r1")).hasSize(2);
  }

  @Test
  void anIdStandsForOneRecordOfOnePatient() {
    append("p1", "r1", record(MONDAY, 3));
    append("p2", "r1", record(MONDAY, 4));

    assertThatThrownBy(() -> append("p1", "r1", record(MONDAY, 4)))
        .isInstanceOf(DuplicateRecordException.class);
    assertThat(between("p1", MONDAY, MONDAY)).hasSize(1);
    assertThat(between("p2", MONDAY, MONDAY)).hasSize(1);
  }

  @Test
  void anExerciseIsRecordedOnceInAPartOfADayUnderWhicheverId() {
    append("p1", "r1", record(MONDAY, 3));

    assertThatThrownBy(() -> append("p1", "r2", record(MONDAY, 3)))
        .isInstanceOf(StoreException.class);
    append("p1", "r2", record(MONDAY.plusDays(1), 3));
    append("p2", "r3", record(MONDAY, 3));

    assertThat(between("p1", MONDAY, MONDAY.plusDays(1)))
        .extracting(SessionRecordRow::recordId)
        .containsExactly("r1", "r2");
  }

  @Test
  void aCorrectionCountsAndTheOriginalStays() {
    append("p1", "r1", record(MONDAY, 3));

    assertThat(correct("r1", 1, record(MONDAY, 5)).isCorrected()).isTrue();
    assertThat(correct("r1", 1, record(MONDAY, 5)).revision()).isEqualTo(2);
    assertThat(between("p1", MONDAY, MONDAY))
        .extracting(row -> row.record().pain().pain().nrs())
        .containsExactly(5);
    assertThat(history("r1"))
        .extracting(row -> row.record().pain().pain().nrs())
        .containsExactly(3, 5);
  }

  @Test
  void aCorrectionOfWhatWasCorrectedMeanwhileIsRefused() {
    append("p1", "r1", record(MONDAY, 3));
    correct("r1", 1, record(MONDAY, 5));

    assertThatThrownBy(() -> correct("r1", 1, record(MONDAY, 6)))
        .isInstanceOf(StaleException.class);
    assertThatThrownBy(() -> correct("nix", 1, record(MONDAY, 6)))
        .hasMessageContaining("expected: a record of the patient");
  }

  @Test
  void onlyTheDaysAskedForAreRead() {
    append("p1", "r1", record(MONDAY.minusDays(1), 3));
    append("p1", "r2", record(MONDAY, 3));
    append("p1", "r3", record(MONDAY.plusDays(1), 3));

    assertThat(between("p1", MONDAY, MONDAY.plusDays(1)))
        .extracting(SessionRecordRow::recordId)
        .containsExactly("r2", "r3");
    assertThat(between("p2", MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void aPatientWhoIsNotThereIsRefused() {
    assertThatThrownBy(() -> append("nix", "r1", record(MONDAY, 3)))
        .isInstanceOf(StoreException.class);
  }

  private SessionRecordRow append(String patientId, String recordId, SessionRecord record) {
    return in(
        handle -> new SessionRecordStore(handle).append(patientId, recordId, record, RECORDING));
  }

  private SessionRecordRow correct(String recordId, int seen, SessionRecord record) {
    return in(
        handle -> new SessionRecordStore(handle).correct("p1", recordId, seen, record, RECORDING));
  }

  private List<SessionRecordRow> between(String patientId, LocalDate from, LocalDate to) {
    return in(handle -> new SessionRecordStore(handle).between(patientId, from, to));
  }

  private List<SessionRecordRow> history(String recordId) {
    return in(handle -> new SessionRecordStore(handle).history("p1", recordId));
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }
}
