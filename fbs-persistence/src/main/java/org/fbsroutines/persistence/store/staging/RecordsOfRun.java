package org.fbsroutines.persistence.store.staging;

import java.time.Instant;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.PatientLock;
import org.jdbi.v3.core.Handle;

/**
 * The records that an import changed; one that it added has nothing that was there before, and
 * stays.
 *
 * @param handle inside the clinic
 * @param at the moment of the run
 * @param by who imported
 */
public record RecordsOfRun(Handle handle, Instant at, String by) implements StoredByRun {
  private static final int FETCH_SIZE = 500;

  @Override
  public long stageThoseBefore() {
    long all =
        handle
            .createUpdate(
                """
                insert into staged_record (ordinal, line, patient_id, record_id, %1$s)
                select row_number() over (order by patient_id, record_id), 0, patient_id,
                  record_id, %1$s
                from (
                  select patient_id, record_id, revision from session_record
                  where recorded_at = :at and recorded_by = :by) as stored
                cross join lateral (
                  select %1$s from session_record as earlier
                  where earlier.patient_id = stored.patient_id
                    and earlier.record_id = stored.record_id
                    and earlier.revision < stored.revision
                  order by revision desc limit 1) as earlier
                """
                    .formatted(RecordStaging.CONTENT))
            .bindMethods(this)
            .execute();
    PatientLock.takeAll(handle, RecordStaging.TABLE);
    long changed =
        handle
            .createUpdate(
                """
                delete from staged_record as staged where (
                  select recorded_at from session_record
                  where session_record.patient_id = staged.patient_id
                    and session_record.record_id = staged.record_id
                  order by revision desc limit 1) <> :at
                """)
            .bindMethods(this)
            .execute();
    return all - changed;
  }

  @Override
  public void forEachChangedSince(Instant now, Consumer<String> consumer) {
    handle
        .createQuery(
            """
            select concat_ws(' ', patient_id, record_id) from session_record as stored
            where recorded_at = :at and recorded_by = :by and revision > 1 and (
              select recorded_at from session_record as later
              where later.patient_id = stored.patient_id and later.record_id = stored.record_id
                and later.revision > stored.revision
              order by revision limit 1) < :now
            order by patient_id, record_id
            """)
        .bind("now", now)
        .bindMethods(this)
        .setFetchSize(FETCH_SIZE)
        .mapTo(String.class)
        .forEach(consumer);
  }
}
