package org.fbsroutines.persistence.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was taken out of approved routines until a clinician approves again. */
public final class SuspensionStore {
  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public SuspensionStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes an exercise out of a version of a routine.
   *
   * @param item what and why
   * @param cause what took it out
   * @return false where it was out already
   * @throws StoreException if there is no such version or no such cause
   */
  public boolean suspend(SuspendedItemRow item, SuspensionCause cause) {
    return Statements.guarded(
            () ->
                handle
                    .createUpdate(
                        """
                        insert into suspended_item (patient_id, routine_version, exercise_id,
                          suspended_at, rescreening_id, facts_version, instruction_id, restrictions)
                        values (:patient, :version, :exercise, :at, :rescreening, :facts,
                          :instruction, :restrictions)
                        on conflict on constraint suspended_item_pk do nothing
                        """)
                    .bind("patient", item.patientId())
                    .bind("version", item.routineVersion())
                    .bind("exercise", item.exerciseId())
                    .bind("at", item.suspendedAt())
                    .bind("rescreening", cause.rescreening())
                    .bind("facts", cause.factsVersion())
                    .bind("instruction", cause.instruction())
                    .bindArray("restrictions", String.class, item.restrictions())
                    .execute())
        == 1;
  }

  /** Returns what was taken out of a version, by exercise. */
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
