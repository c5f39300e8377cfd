package org.fbsroutines.persistence.store.staging;

import org.jdbi.v3.core.Handle;

/**
 * Operations that were entered in error, which are staged among the others: they are added to
 * nothing, and those that are stored wait until a clinician has confirmed that there were none.
 */
final class OperationsInError {
  private static final String TAKE_OUT =
      """
      create temporary table operation_in_error on commit drop as
      select * from staged_operation where is_in_error;
      delete from staged_operation where is_in_error
      """;

  private static final String HOLD =
      """
      with staged as (
        select patient_id, min(ordinal) as ordinal, min(line) as line,
          jsonb_agg(operation) as errors
        from operation_in_error group by patient_id
      )
      insert into held_fact (ordinal, line, patient_id, fact, stored, arriving)
      select ordinal, line, patient_id, 'operations', known, remaining
      from staged left join lateral (%s) as latest on true
        cross join lateral (select %s as known) as operations
        cross join lateral (
          select coalesce(jsonb_agg(one order by place),
            jsonb_build_array(cast(:unknown as jsonb))) as remaining
          from jsonb_array_elements(known) with ordinality as each (one, place)
          where not errors @> jsonb_build_array(one)) as others
      where known <> remaining and known <> cast('[]' as jsonb)
      """
          .formatted(OperationStaging.LATEST, OperationStaging.KNOWN);

  private OperationsInError() {}

  /** Removes them from the rows that are merged; only once what is refused has been removed. */
  static void takeOut(Handle handle) {
    handle.createScript(TAKE_OUT).execute();
  }

  /**
   * Holds back that they are taken from what is stored; only once the rest of the file is stored.
   *
   * @param unknown an operation, as JSON, of which nothing is known; it stands where none is left
   */
  static void hold(Handle handle, String unknown) {
    handle.createUpdate(HOLD).bind("unknown", unknown).execute();
  }
}
