package org.fbsroutines.persistence.store.staging;

import java.time.Instant;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The facts that an import stored.
 *
 * @param handle inside the clinic
 * @param at the moment of the run
 * @param by who imported
 * @param unknown the facts, as JSON, of whom nothing was known before
 */
public record FactsOfRun(Handle handle, Instant at, String by, String unknown)
    implements StoredByRun {
  private static final int FETCH_SIZE = 500;

  /** In the order of the key, so that no other index is read for the patient. */
  private static final String BEFORE =
      """
      select document from patient_facts as earlier
      where earlier.patient_id = stored.patient_id and earlier.version < stored.version
      order by version desc limit 1
      """;

  @Override
  public long stageThoseBefore() {
    long all =
        handle
            .createUpdate(
                """
                insert into staged_facts (ordinal, line, patient_id, facts)
                select distinct on (patient_id)
                  row_number() over (order by patient_id, version), 0, patient_id, coalesce((
                    %s),
                  jsonb_set(cast(:unknown as jsonb), '{patient}', to_jsonb(patient_id)))
                from patient_facts as stored where recorded_at = :at and recorded_by = :by
                order by patient_id, version
                """
                    .formatted(BEFORE))
            .bindMethods(this)
            .execute();
    PatientLock.takeAll(handle, "staged_facts");
    long changed =
        handle
            .createUpdate(
                """
                delete from staged_facts as staged where (
                  select recorded_at from patient_facts
                  where patient_facts.patient_id = staged.patient_id
                  order by version desc limit 1) <> :at
                """)
            .bindMethods(this)
            .execute();
    return all - changed;
  }

  /**
   * Facts that the import replaced; both as JSON.
   *
   * @param before those of the version before
   * @param after those that the import stored
   */
  public record Replaced(String patientId, String before, String after) {}

  /**
   * Hands over what an import replaced, by patient.
   *
   * @param handle inside the clinic
   * @param run the moment of the run and who imported
   * @param consumer takes what was replaced
   */
  public static void forEachReplaced(Handle handle, Recording run, Consumer<Replaced> consumer) {
    handle
        .createQuery(
            """
            select patient_id, cast(earlier.document as text) as before,
              cast(stored.document as text) as after
            from patient_facts as stored cross join lateral (%s) as earlier
            where recorded_at = :at and recorded_by = :by
            order by patient_id, version
            """
                .formatted(BEFORE))
        .bindMethods(run)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(Replaced.class))
        .forEach(consumer);
  }

  @Override
  public void forEachChangedSince(Instant now, Consumer<String> consumer) {
    handle
        .createQuery(
            """
            select patient_id from patient_facts as stored
            where recorded_at = :at and recorded_by = :by and (
              select recorded_at from patient_facts as later
              where later.patient_id = stored.patient_id and later.version > stored.version
              order by version limit 1) < :now
            order by patient_id
            """)
        .bind("now", now)
        .bindMethods(this)
        .setFetchSize(FETCH_SIZE)
        .mapTo(String.class)
        .forEach(consumer);
  }
}
