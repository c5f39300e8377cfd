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

  private static final String HOLD_DENIALS =
      """
      with denied as (
        select distinct ordinal, staged.line, staged.patient_id, question
        from %1$s as staged
          join coded_entry as known on known.patient_id = staged.patient_id
          cross join lateral jsonb_array_elements_text(known.doubts) as question
          left join lateral (
            select document from patient_facts
            where patient_facts.patient_id = staged.patient_id
            order by version desc limit 1) as latest on true
        where facts -> 'answers' ->> question = 'no'
          and coalesce(latest.document -> 'answers' ->> question, 'unknown') = 'unknown'
      ), held as (
        insert into held_fact (ordinal, line, patient_id, fact, stored, arriving)
        select ordinal, line, patient_id, question, '"unknown"', '"no"' from denied
        on conflict do nothing
      )
      update %1$s as denying
      set facts = jsonb_set(facts, '{answers}', (facts -> 'answers') || unknown.answers)
      from (
        select ordinal, patient_id, jsonb_object_agg(question, 'unknown') as answers
        from denied group by ordinal, patient_id) as unknown
      where denying.ordinal = unknown.ordinal and denying.patient_id = unknown.patient_id
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
   * Holds back that a question is denied of which nobody knows the answer and on which a condition
   * of the patient bears: a clinician confirms it. Only under the locks of the patients.
   *
   * @param table has {@code facts} and {@code line}
   */
  static void holdDenials(Handle handle, String table) {
    boolean isAny =
        handle
            .createQuery("select exists (select from coded_entry where doubts <> '[]')")
            .mapTo(Boolean.class)
            .one();
    if (isAny) {
      handle.execute(HOLD_DENIALS.formatted(table));
    }
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
