package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/**
 * Entries in unknown codes that came with the rows of a staging table: a column {@code entries} has
 * them as a list of objects with {@code kind}, {@code codes}, {@code words}, {@code days} and
 * {@code doubts}, and is null where there is none.
 */
final class StagedEntries {
  private static final String SAME =
      """
      known.patient_id = staged.patient_id and known.kind = entry ->> 'kind'
        and content_hash(known.codes) = content_hash(entry -> 'codes')
      """;

  private StagedEntries() {}

  /**
   * Makes unknown what a condition bears on and was denied; once for each condition, so that what
   * somebody has answered since stays. Only under the locks of the patients and after {@link
   * ToldFacts#complete}.
   */
  static void doubt(Handle handle, String table) {
    handle.execute(
        """
        update %1$s as denying
        set facts = jsonb_set(facts, '{answers}', (facts -> 'answers') || doubted.answers)
        from (
          select ordinal, jsonb_object_agg(question, 'unknown') as answers
          from %1$s as staged
            cross join lateral jsonb_array_elements(entries) as entry
            cross join lateral jsonb_array_elements_text(entry -> 'doubts') as question
          where entries is not null and facts -> 'answers' ->> question = 'no'
            and not exists (select from coded_entry as known where %2$s)
          group by ordinal) as doubted
        where denying.ordinal = doubted.ordinal
        """
            .formatted(table, SAME));
  }

  /**
   * Keeps the entries until a clinician reads them. One that was read is unread again where a day
   * came that it did not have.
   *
   * @param run the import that states them
   */
  static void keep(Handle handle, String table, UUID run, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into coded_entry as known
                  (patient_id, kind, codes, words, days, doubts, run_id, line, came_at, came_by)
                select patient_id, entry ->> 'kind', entry -> 'codes', entry ->> 'words',
                  entry -> 'days', entry -> 'doubts', :run, line, :at, :by
                from %s cross join lateral jsonb_array_elements(entries) as entry
                where entries is not null
                on conflict (clinic_id, patient_id, kind, content_hash(codes)) do update
                set words = excluded.words, days = known.days || (
                    select jsonb_agg(day) from jsonb_array_elements(excluded.days) as day
                    where not known.days @> jsonb_build_array(day)),
                  run_id = excluded.run_id, line = excluded.line, came_at = excluded.came_at,
                  came_by = excluded.came_by, read_at = null, read_by = null
                where not known.days @> excluded.days
                """
                    .formatted(table))
            .bind("run", run)
            .bindMethods(recording));
  }
}
