package org.fbsroutines.persistence.store.staging;

import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/** Proposals for patients; all rows of a patient are one draft, and none of them is a routine. */
public final class PrescriptionStaging implements StagedRows {
  private static final String TABLE = "staged_prescription";
  private static final int FIELDS = 2;

  private static final String MERGE =
      """
      with draft as (
        select patient_id, jsonb_agg(item order by ordinal) as items, count(*) as size
        from staged_prescription group by patient_id
      ), compared as (
        select draft.*, coalesce(latest.version, 0) as version,
          latest.content_hash is distinct from content_hash(draft.items) as is_fresh
        from draft left join lateral (
          select version, content_hash from prescription_draft as stored
          where stored.patient_id = draft.patient_id
          order by version desc limit 1) as latest on true
      ), inserted as (
        insert into prescription_draft (patient_id, version, items, recorded_at, recorded_by)
        select patient_id, version + 1, items, :at, :by from compared where is_fresh
      )
      select coalesce(sum(size) filter (where is_fresh and version = 0), 0) as added,
        coalesce(sum(size) filter (where is_fresh and version > 0), 0) as changed,
        coalesce(sum(size) filter (where not is_fresh), 0) as unchanged
      from compared
      """;

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(handle, TABLE, StagedPerson.COLUMNS + "exercise_id text, item jsonb");
  }

  /**
   * Adds one row.
   *
   * @param person whose row it is
   * @param item as JSON
   */
  public static void add(
      CopyRows rows, RowPlace place, StagedPerson person, String exerciseId, String item) {
    person.begin(rows, place, FIELDS).text(exerciseId).json(item);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    NumberedPatients.find(handle, TABLE, refused);
    PatientLock.takeAll(handle, TABLE);
    NumberedPatients.check(TABLE, refused);
    refused
        .twice("exercise_id", "exercise_id", "patient_id", "exercise_id")
        .unknownPatients()
        .find(Refused.Reason.ANOTHER_PERSON, OtherPeople.select(TABLE))
        .takeOut(consumer);
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    return Statements.merge(handle.createQuery(MERGE).bindMethods(recording));
  }
}
