package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FactsChangeTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final Recording RECORDING = new Recording("Dr. Vega", NOW);
  private static final String PATIENT = Demonstration.PATIENT;

  private ClinicId clinic = DATABASE.clinic();
  private PatientFacts facts = PatientFacts.unknown();
  private int version;

  @BeforeEach
  void findTheDemonstration() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    PatientChart chart =
        DATABASE
            .database()
            .readInClinic(clinic, handle -> PatientChart.read(handle, PATIENT).orElseThrow());
    facts = chart.facts();
    version = chart.factsVersion();
  }

  private FactsChange record(PatientFacts changed, int seen) {
    return DATABASE
        .database()
        .inClinic(
            clinic, handle -> FactsChange.record(handle, PATIENT, changed, seen, TODAY, RECORDING));
  }

  private static int factsVersion(Handle handle) {
    return new PatientStore(handle).facts(PATIENT).orElseThrow().version();
  }

  @Test
  void theSameFactsMakeNoVersionAndNoAuditEntry() {
    long before = entries();

    assertThat(record(facts, version).changed()).isFalse();
    assertThat(entries()).isEqualTo(before);
  }

  private long entries() {
    return DATABASE.database().readInClinic(clinic, handle -> new AuditStore(handle).end().last());
  }

  @Test
  void whatTightensIsSuspendedInTheSameTransaction() {
    FactsChange change = record(facts.with(Question.LIES_ON_BACK, Answer.NO), version);

    assertThat(change.changed()).isTrue();
    assertThat(change.version()).isEqualTo(version + 1);
    assertThat(change.suspended())
        .contains(ExerciseId.ABDOMINAL_BRACING, ExerciseId.CERVICAL_MOBILITY);
    DATABASE
        .database()
        .readInClinic(
            clinic,
            handle -> {
              assertThat(new SuspensionStore(handle).of(PATIENT, 1))
                  .filteredOn(item -> item.exerciseId().equals("cervical-mobility"))
                  .singleElement()
                  .satisfies(item -> assertThat(item.restrictions()).contains("R35"));
              assertThat(new AuditStore(handle).before(Long.MAX_VALUE, PATIENT, 2))
                  .extracting(AuditRow::action)
                  .containsExactly("record-facts", "suspend-exercises");
              return true;
            });
    assertThat(record(facts, version + 1).suspended())
        .as("what was suspended stays so, and nothing more is")
        .isEmpty();
  }

  @Test
  void factsThatSomebodyReplacedMeanwhileAreRefusedAndNothingIsStored() {
    record(facts.with(Question.CAN_SWIM, Answer.NO), version);

    assertThatThrownBy(() -> record(facts.with(Question.FEVER, Answer.YES), version))
        .isInstanceOf(StaleException.class)
        .hasMessageContaining("expected: " + version);
    int stored = DATABASE.database().readInClinic(clinic, FactsChangeTest::factsVersion);
    assertThat(stored).isEqualTo(version + 1);
  }

  @Test
  void aPatientWhoIsNotThereIsRefused() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .inClinic(
                        clinic,
                        handle -> FactsChange.record(handle, "nobody", facts, 0, TODAY, RECORDING)))
        .isInstanceOf(StoreException.class);
  }
}
