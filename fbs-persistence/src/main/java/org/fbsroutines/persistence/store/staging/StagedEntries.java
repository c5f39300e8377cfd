package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/**
 * Entries in codes of other systems that came with the rows of a staging table: a column {@code
 * entries} has them as a list of objects with {@code kind}, {@code codes}, {@code words}, {@code
 * days}, {@code doubts} and {@code read}, and is null where there is none.
 */
final class StagedEntries {
  private static final String DOUBT =
      """
      update %1$s as denying
      set facts = jsonb_set(facts, '{answers}', (facts -> 'answers') || doubted.answers)
      from (
        select ordinal, jsonb_object_agg(question, 'unknown') as answers
        from %1$s as staged
          cross join lateral jsonb_array_elements(entries) as entry
          cross join lateral jsonb_array_elements_text(entry -> 'doubts') as question
        where entries is not null and facts -> 'answers' ->> question = 'no'
          and (select true from coded_entry as known
            where known.patient_id = staged.patient_id and known.kind = entry ->> 'kind'
              and content_hash(known.codes) = content_hash(entry -> 'codes')
              and withdrawn_at is null limit 1) is null
        group by ordinal) as doubted
      where denying.ordinal = doubted.ordinal
      """;

  private static final String HOLD_DENIALS =
      """
      with denied as (
        select ordinal, staged.line, staged.patient_id, question
        from %1$s as staged
          cross join lateral (
            select distinct question
            from coded_entry as known
              cross join lateral jsonb_array_elements_text(known.doubts) as question
            where known.patient_id = staged.patient_id and known.doubts <> '[]') as doubted
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

  /** An entry of which a day is new is read only if it was and comes as read. */
  private static final String KEEP =
      """
      insert into coded_entry as known (patient_id, kind, codes, words, days, doubts, run_id, line,
        came_at, came_by, read_at, read_by)
      select patient_id, kind, codes, words, days, doubts, :run, line, :at, :by,
        case when is_read then cast(:at as timestamptz) end, case when is_read then :by end
      from (
        select patient_id, entry ->> 'kind' as kind, entry -> 'codes' as codes,
          min(entry ->> 'words') as words,
          coalesce(jsonb_agg(distinct day) filter (where day is not null), '[]') as days,
          entry -> 'doubts' as doubts, min(line) as line,
          bool_and(cast(entry ->> 'read' as boolean)) as is_read
        from %s cross join lateral jsonb_array_elements(entries) as entry
          left join lateral jsonb_array_elements(entry -> 'days') as day on true
        where entries is not null
        group by patient_id, entry ->> 'kind', entry -> 'codes', entry -> 'doubts') as stated
      on conflict (clinic_id, patient_id, kind, content_hash(codes)) do update
      set words = excluded.words,
        days = case when known.withdrawn_at is null
          then known.days || coalesce((
            select jsonb_agg(day) from jsonb_array_elements(excluded.days) as day
            where not known.days @> jsonb_build_array(day)), '[]')
          else excluded.days end,
        run_id = excluded.run_id, line = excluded.line, came_at = excluded.came_at,
        came_by = excluded.came_by, is_stated_again = known.withdrawn_at is null,
        read_at = case when known.withdrawn_at is not null then excluded.read_at
          when known.days @> excluded.days then known.read_at
          when known.read_at is not null then excluded.read_at end,
        read_by = case when known.withdrawn_at is not null then excluded.read_by
          when known.days @> excluded.days then known.read_by
          when known.read_at is not null then excluded.read_by end,
        withdrawn_at = null, withdrawn_by = null
      where known.withdrawn_at is not null or not known.is_stated_again
        or not known.days @> excluded.days
      """;

  private StagedEntries() {}

  /**
   * Makes unknown what a condition bears on and was denied; once for each condition, so that what
   * somebody has answered since stays. Only under the locks of the patients and after {@link
   * ToldFacts#complete}.
   */
  static void doubt(Handle handle, String table) {
    handle.execute(DOUBT.formatted(table));
  }

  /**
   * Holds back that a question is denied of which nobody knows the answer and on which a condition
   * of the patient bears: a clinician confirms it, even where the import that stated the condition
   * was taken back. Only under the locks of the patients.
   *
   * @param table has {@code facts} and {@code line}
   */
  static void holdDenials(Handle handle, String table) {
    boolean isAny =
        handle
            .createQuery("select exists (select from coded_entry where doubts <> '[]')")
            .mapTo(Boolean.class)
            .one();
    if (isAny) { // Otherwise no row needs to be looked up.
      handle.execute(HOLD_DENIALS.formatted(table));
    }
  }

  /**
   * Keeps the entries, each once, until a clinician reads them. One that was read is unread again
   * where a day came that it did not have, and one that was withdrawn is as if it came first.
   *
   * @param run the import that states them
   */
  static void keep(Handle handle, String table, UUID run, Recording recording) {
    Statements.execute(
        handle.createUpdate(KEEP.formatted(table)).bind("run", run).bindMethods(recording));
  }
}
