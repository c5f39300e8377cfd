package org.fbsroutines.persistence.store.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutineStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Recording RECORDING = new Recording("tester", NOW);
  private static final SeenVersions FIRST_SEEN = new SeenVersions(1, 1, 1);

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void storeWhatARoutineRestsOn(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle -> {
          ExerciseStaging.store(
              handle,
              List.of(
                      new NewExercise(
                          "walking",
                          ExerciseOrigin.STANDARD,
                          ExerciseStatus.LISTED,
                          "Walking",
                          true,
                          "",
                          "seed",
                          "{}"))
                  .iterator(),
              RECORDING);
          new RuleBookStore(handle).save("Standard", "{}", RECORDING);
          return new PatientStore(handle)
              .save(new NewPatient("p1", "Anna", null, true, "{}"), RECORDING);
        });
  }

  @Test
  void supersedesTheRoutineBefore() {
    RoutineRow first = approve(FIRST_SEEN, 0);
    RoutineRow second = approve(FIRST_SEEN, 1);

    assertThat(first.version()).isEqualTo(1);
    assertThat(first.status()).isEqualTo(RoutineStatus.ACTIVE);
    assertThat(second)
        .extracting(
            RoutineRow::factsVersion, RoutineRow::catalogueRevision, RoutineRow::ruleBookVersion)
        .containsExactly(1, 1L, 1);
    assertThat(this.<Optional<RoutineRow>>in(handle -> new RoutineStore(handle).current("p1")))
        .contains(second);
    assertThat(this.<List<RoutineRow>>in(handle -> new RoutineStore(handle).history("p1")))
        .extracting(RoutineRow::status)
        .containsExactly(RoutineStatus.ACTIVE, RoutineStatus.SUPERSEDED);
  }

  @Test
  void refusesAnApprovalThatRestsOnAnOldRoutine() {
    approve(FIRST_SEEN, 0);

    assertThatThrownBy(() -> approve(FIRST_SEEN, 0))
        .isInstanceOf(StaleException.class)
        .hasMessageStartingWith("routine of p1: version 1 (expected: 0).");
  }

  @Test
  void refusesAnApprovalThatRestsOnOldFacts() {
    in(handle -> new PatientStore(handle).saveFacts("p1", "{\"redFlag\": true}", RECORDING));

    assertThatThrownBy(() -> approve(FIRST_SEEN, 0))
        .isInstanceOf(StaleException.class)
        .hasMessageStartingWith("facts of p1: version 2 (expected: 1).");
  }

  @Test
  void refusesVersionsThatNobodyCanHaveSeen() {
    assertThatThrownBy(() -> approve(new SeenVersions(1, 1, 9), 0))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: routine rule book fk");
    assertThatThrownBy(() -> approve(new SeenVersions(1, 9, 1), 0))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: routine catalogue revision fk");
  }

  @Test
  void neverHasTwoActiveRoutines() {
    approve(FIRST_SEEN, 0);

    assertThatThrownBy(
            () ->
                in(
                    handle ->
                        handle.execute(
                            """
                            insert into routine (patient_id, version, status, status_changed_at,
                              document, approved_by, approved_at, facts_version,
                              catalogue_revision, rule_book_version, starts_on, ends_on)
                            select patient_id, 2, 'active', status_changed_at, document,
                              approved_by, approved_at, facts_version, catalogue_revision,
                              rule_book_version, starts_on, ends_on
                            from routine
                            """)))
        .hasMessageContaining("routine_one_current_per_patient");
  }

  @Test
  void whatIsSupersededNeverComesBack() {
    approve(FIRST_SEEN, 0);
    approve(FIRST_SEEN, 1);

    assertThatThrownBy(() -> in(handle -> handle.execute("update routine set status = 'active'")))
        .hasMessageContaining("a superseded routine cannot become active");
  }

  private RoutineRow approve(SeenVersions seen, int expectedPrevious) {
    NewRoutine routine =
        new NewRoutine(
            "p1",
            "{\"items\": []}",
            "Dr Weber",
            NOW,
            seen,
            LocalDate.of(2027, 1, 6),
            LocalDate.of(2027, 2, 2));
    return in(handle -> new RoutineStore(handle).approve(routine, expectedPrevious));
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }
}
