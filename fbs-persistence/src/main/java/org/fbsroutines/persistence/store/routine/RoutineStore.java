package org.fbsroutines.persistence.store.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The approved routines of a clinic's patients; what was approved never changes. */
public final class RoutineStore {
  private static final RowMapper<RoutineRow> ROW = ConstructorMapper.of(RoutineRow.class);
  private static final String SELECT =
      """
      select patient_id, version, status, cast(document as text) as document,
        approved_by, approved_at, facts_version, catalogue_revision, rule_book_version, starts_on,
        ends_on
      from routine
      """;

  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public RoutineStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Records an approved routine as the patient's active one; the one before is superseded.
   *
   * @param expectedPrevious the latest version that the clinician saw; 0 for none
   * @return the new version
   * @throws StaleException if another version was approved meanwhile, or if the patient's facts
   *     that were seen are no longer the latest
   * @throws StoreException if the patient is not there or the database refuses a value
   */
  public RoutineRow approve(NewRoutine routine, int expectedPrevious) {
    String patientId = routine.patientId();
    PatientLock.take(handle, patientId);
    int previous = latestVersion(patientId);
    if (previous != expectedPrevious) {
      throw new StaleException(StoreComplaint.ROUTINE_OF.of(patientId), expectedPrevious, previous);
    }
    int facts = latestFacts(patientId);
    if (facts != routine.seen().facts()) {
      throw new StaleException(
          StoreComplaint.FACTS_OF.of(patientId), routine.seen().facts(), facts);
    }
    return Statements.guarded(
        () -> {
          supersede(patientId, routine.approvedAt());
          insert(routine, previous + 1);
          return find(patientId, previous + 1).orElseThrow();
        });
  }

  /** Returns the latest version, which is the one in force. */
  public Optional<RoutineRow> current(String patientId) {
    return handle
        .createQuery(SELECT + " where patient_id = :id and status = 'active'")
        .bind("id", patientId)
        .map(ROW)
        .findOne();
  }

  /** Returns the routines in force of patients from the first to the last, by id. */
  public ImmutableList<RoutineRow> currentBetween(String firstPatientId, String lastPatientId) {
    return handle
        .createQuery(
            SELECT
                + """
                where patient_id between :first and :last and status = 'active'
                order by patient_id
                """)
        .bind("first", firstPatientId)
        .bind("last", lastPatientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the ids of the exercises that are suspended in a version. */
  public ImmutableSet<String> suspendedExercises(String patientId, int version) {
    return handle
        .createQuery(
            """
            select exercise_id from suspended_item
            where patient_id = :id and routine_version = :version order by exercise_id
            """)
        .bind("id", patientId)
        .bind("version", version)
        .mapTo(String.class)
        .collect(toImmutableSet());
  }

  /** Returns whether an exercise stands in any version of a patient's routine, current or not. */
  public boolean wasPrescribed(String patientId, ExerciseId exercise) {
    return handle
        .createQuery(
            """
            select exists (select from routine where patient_id = :id
              and document @> jsonb_build_object('items', jsonb_build_array(
                jsonb_build_object('exercise', cast(:exercise as text)))))
            """)
        .bind("id", patientId)
        .bind("exercise", exercise.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns one version. */
  public Optional<RoutineRow> find(String patientId, int version) {
    return handle
        .createQuery(SELECT + " where patient_id = :id and version = :version")
        .bind("id", patientId)
        .bind("version", version)
        .map(ROW)
        .findOne();
  }

  /** Returns all versions of a patient, the latest first. */
  public ImmutableList<RoutineRow> history(String patientId) {
    return handle
        .createQuery(SELECT + " where patient_id = :id order by version desc")
        .bind("id", patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the routines in force of all patients, by id. */
  public ImmutableList<RoutineRow> currentOfAll() {
    return handle
        .createQuery(SELECT + " where status = 'active' order by patient_id")
        .map(ROW)
        .collect(toImmutableList());
  }

  private int latestVersion(String patientId) {
    return handle
        .createQuery("select coalesce(max(version), 0) from routine where patient_id = :id")
        .bind("id", patientId)
        .mapTo(Integer.class)
        .one();
  }

  private int latestFacts(String patientId) {
    return handle
        .createQuery("select coalesce(max(version), 0) from patient_facts where patient_id = :id")
        .bind("id", patientId)
        .mapTo(Integer.class)
        .one();
  }

  private void supersede(String patientId, Instant at) {
    handle
        .createUpdate(
            """
            update routine
            set status = 'superseded', status_changed_at = greatest(:at, approved_at)
            where patient_id = :id and status = 'active'
            """)
        .bind("at", at)
        .bind("id", patientId)
        .execute();
  }

  private void insert(NewRoutine routine, int version) {
    handle
        .createUpdate(
            """
            insert into routine (patient_id, version, status, status_changed_at, document,
              approved_by, approved_at, facts_version, catalogue_revision, rule_book_version,
              starts_on, ends_on)
            values (:patientId, :version, 'active', :approvedAt, cast(:document as jsonb),
              :approvedBy, :approvedAt, :seen.facts, :seen.catalogue, :seen.ruleBook,
              :startsOn, :endsOn)
            """)
        .bind("version", version)
        .bindMethods(routine)
        .execute();
  }
}
