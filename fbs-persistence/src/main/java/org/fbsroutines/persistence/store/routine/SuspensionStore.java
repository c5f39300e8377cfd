package org.fbsroutines.persistence.store.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.Map;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.SuspendedItem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is suspended in approved routines until a clinician approves again. */
public final class SuspensionStore {
  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public SuspensionStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Suspends what tightened and adds an entry to the audit log for each routine of which something
   * is suspended by this: the only way by which an exercise is suspended, whatever tightened it.
   * All entries come after all rows. Whoever waits for the log then holds no row that this waits
   * for.
   *
   * @param routines each patient at most once, by id
   * @param cause what tightened them
   * @param recording who brought that, and when
   * @return the exercises that were not suspended before, by patient
   * @throws StoreException if there is no such version or no such cause
   */
  public ImmutableSetMultimap<String, ExerciseId> suspend(
      ImmutableList<TightenedRoutine> routines, SuspensionCause cause, Recording recording) {
    ImmutableList<Row> rows =
        routines.stream()
            .flatMap(routine -> routine.items().stream().map(item -> Row.of(routine, item)))
            .collect(toImmutableList());
    if (rows.isEmpty()) {
      return ImmutableSetMultimap.of();
    }
    ImmutableSetMultimap<String, ExerciseId> suspended =
        Statements.guarded(() -> insert(rows, cause, recording.at()));
    routines.stream()
        .filter(routine -> suspended.containsKey(routine.patientId()))
        .forEach(routine -> audit(routine, suspended.get(routine.patientId()), cause, recording));
    return suspended;
  }

  /** Ids of restrictions have no spaces. */
  private record Row(String patient, int version, String exercise, String restrictions) {
    static Row of(TightenedRoutine routine, SuspendedItem item) {
      return new Row(
          routine.patientId(),
          routine.version(),
          item.exercise().value(),
          String.join(" ", item.restrictions()));
    }
  }

  private ImmutableSetMultimap<String, ExerciseId> insert(
      ImmutableList<Row> rows, SuspensionCause cause, Instant at) {
    return handle
        .createQuery(
            """
            insert into suspended_item (patient_id, routine_version, exercise_id, suspended_at,
              restrictions, %s)
            select patient, version, exercise, :at, string_to_array(restrictions, ' '), :cause
            from unnest(:patients, :versions, :exercises, :restrictions)
              as item (patient, version, exercise, restrictions)
            on conflict on constraint suspended_item_pk do nothing
            returning patient_id, exercise_id
            """
                .formatted(cause.column()))
        .bind("at", at)
        .bind("cause", cause.id())
        .bindArray("patients", String.class, Lists.transform(rows, Row::patient))
        .bindArray("versions", Integer.class, Lists.transform(rows, Row::version))
        .bindArray("exercises", String.class, Lists.transform(rows, Row::exercise))
        .bindArray("restrictions", String.class, Lists.transform(rows, Row::restrictions))
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("patient_id"), new ExerciseId(row.getString("exercise_id"))))
        .collect(toImmutableSetMultimap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void audit(
      TightenedRoutine routine,
      ImmutableSet<ExerciseId> exercises,
      SuspensionCause cause,
      Recording recording) {
    new AuditStore(handle)
        .append(
            recording,
            "suspend-exercises",
            "patient",
            routine.patientId(),
            "{\"routine\": %d, \"exercises\": \"%s\", %s}"
                .formatted(routine.version(), Joiner.on(' ').join(exercises), cause.detail()));
  }

  /** Returns what is suspended in a version, by exercise. */
  public ImmutableList<SuspendedItemRow> of(String patientId, int routineVersion) {
    return handle
        .createQuery(
            """
            select patient_id, routine_version, exercise_id, suspended_at, restrictions
            from suspended_item
            where patient_id = :patient and routine_version = :version
            order by exercise_id
            """)
        .bind("patient", patientId)
        .bind("version", routineVersion)
        .map(ConstructorMapper.of(SuspendedItemRow.class))
        .collect(toImmutableList());
  }
}
