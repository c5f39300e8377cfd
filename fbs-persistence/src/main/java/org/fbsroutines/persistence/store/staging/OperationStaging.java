package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.FactsVersions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Operations of patients. They are added to those that are known and take none away: an operation
 * that is forgotten would end its waiting times. Where the operations were unknown, those of a file
 * may not be all: one of which nothing is known is added, until somebody has asked.
 *
 * @param unknownFacts the facts, as JSON, of whom nothing is known but operations
 * @param unknownOperation an operation, as JSON, of which nothing is known
 * @param judgement decides what of the facts has changed since somebody saw them
 */
public record OperationStaging(
    String unknownFacts, String unknownOperation, FactsJudgement judgement) implements StagedRows {
  private static final String TABLE = "staged_operation";
  private static final String MERGED = "merged_facts";
  private static final int FIELDS = 4;

  static final String LATEST =
      """
      select document from patient_facts
      where patient_facts.patient_id = staged.patient_id
      order by version desc limit 1
      """;

  /** The operations known; none where they are unknown or where nothing is known at all. */
  static final String KNOWN =
      """
      case when jsonb_typeof(latest.document -> 'operations') = 'array'
        then latest.document -> 'operations' else cast('[]' as jsonb) end
      """;

  /** Empty where the operations were known, are none, or hold such a one already. */
  private static final String PERHAPS_ANOTHER =
      """
      case when was_known or told = cast('[]' as jsonb)
          or exists (select from jsonb_array_elements(told) as one where one = cast(:another as jsonb))
        then cast('[]' as jsonb) else jsonb_build_array(cast(:another as jsonb)) end
      """;

  private static final String BEFORE_BIRTH =
      """
      select ordinal, operation ->> 'date' as value, cast(patient.birth_date as text) as detail
      from staged_operation as staged
        cross join lateral (
          select birth_date from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
      where operation ->> 'date' < cast(patient.birth_date as text) and not is_in_error
      """;

  /** Rows of an earlier version that state something new, with the facts that they saw. */
  private static final String SEEN_OTHERWISE =
      """
      select ordinal, cast(latest.document as text) as stored,
        cast(earlier.document as text) as arriving
      from staged_operation as staged
        cross join lateral (
          select document, facts_seen(content_hash) as seen from patient_facts
          where patient_facts.patient_id = staged.patient_id
          order by version desc limit 1) as latest
        cross join lateral (
          select document from patient_facts
          where patient_facts.patient_id = staged.patient_id and staged.seen <> latest.seen
            and facts_seen(content_hash) = staged.seen
          order by version limit 1) as earlier
        cross join lateral (select %1$s as operations) as known
      where case when operation is null
        then entries is null and operations <> cast('[]' as jsonb) and not exists (
          select from queued_loosening as asked
          where asked.patient_id = staged.patient_id and asked.fact = 'operations'
            and asked.stored = operations and asked.arriving = cast('[]' as jsonb)
            and (decision is null or decision = 'dismissed'))
        else not operations @> jsonb_build_array(operation) end
      """
          .formatted(KNOWN);

  /** That there was none takes none away that is known before a clinician has confirmed it. */
  private static final String HOLD_NONE =
      """
      insert into held_fact (ordinal, line, patient_id, fact, stored, arriving)
      select ordinal, line, patient_id, 'operations', known, cast('[]' as jsonb)
      from staged_operation as staged left join lateral (%s) as latest on true
        cross join lateral (select %s as known) as operations
      where operation is null and entries is null and known <> cast('[]' as jsonb)
      """
          .formatted(LATEST, KNOWN);

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedPerson.stage(
        handle, TABLE, "operation jsonb, is_in_error boolean, seen text, entries jsonb");
  }

  /**
   * Adds one row.
   *
   * @param person whose row it is
   * @param operation as JSON; null where there was none, or where the row states entries alone
   * @param isInError whether it was entered in error
   * @param seen as for {@link FactsStaging#add}
   * @param entries as for {@link FactsStaging#add}
   */
  public static void add(
      CopyRows rows,
      RowPlace place,
      StagedPerson person,
      @Nullable String operation,
      boolean isInError,
      @Nullable String seen,
      @Nullable String entries) {
    person.begin(rows, place, FIELDS).json(operation).bool(isInError).text(seen).json(entries);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    NumberedPatients.find(handle, TABLE, refused);
    PatientLock.takeAll(handle, TABLE);
    NumberedPatients.check(TABLE, refused);
    refused
        .twice(
            "kind",
            "coalesce(operation ->> 'kind', 'none')",
            "patient_id",
            "operation",
            "is_in_error",
            "case when operation is null then entries end")
        .unknownPatients()
        .find(Refused.Reason.ANOTHER_PERSON, OtherPeople.select(TABLE))
        .find("operated_on", Refused.Reason.BEFORE_BIRTH, BEFORE_BIRTH)
        .find(
            "kind",
            Refused.Reason.OPERATION_KNOWN,
            """
            select ordinal, 'none' as value, '' as detail
            from (
              select ordinal, patient_id, operation is null and entries is null as states_none,
                bool_or(operation is not null) over (partition by patient_id) as has_operations
              from staged_operation where not is_in_error) as staged
            where states_none and has_operations
            """)
        .compare(SEEN_OTHERWISE, (stored, seen) -> judgement.changesSince(seen, stored))
        .takeOut(consumer);
    handle.execute(HOLD_NONE);
    OperationsInError.takeOut(handle);
  }

  @Override
  public String patientsWithFacts() {
    return TABLE;
  }

  @Override
  public void keepEntries(Handle handle, UUID run, Recording recording) {
    StagedEntries.keep(handle, TABLE, run, recording);
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    MergeCounts counts = count(handle);
    handle
        .createUpdate(
            """
            create temporary table %s on commit drop as
            with told as (
              select patient_id,
                coalesce(jsonb_agg(operation order by ordinal) filter (where operation is not null),
                  cast('[]' as jsonb)) as operations
              from staged_operation where operation is not null or entries is null
              group by patient_id
            ), known as (
              select patient_id, staged.operations as told, latest.document, %s as operations,
                coalesce(jsonb_typeof(latest.document -> 'operations') = 'array', false)
                  as was_known
              from told as staged left join lateral (%s) as latest on true
            )
            select patient_id,
              coalesce(document,
                  jsonb_set(cast(:unknown as jsonb), '{patient}', to_jsonb(patient_id)))
                || jsonb_build_object('operations', operations || coalesce((
                  select jsonb_agg(operation order by place)
                  from jsonb_array_elements(told) with ordinality as each (operation, place)
                  where not exists (select from jsonb_array_elements(operations) as old
                      where old = operation)), cast('[]' as jsonb)) || %s) as facts
            from known
            """
                .formatted(MERGED, KNOWN, LATEST, PERHAPS_ANOTHER))
        .bind("unknown", unknownFacts)
        .bind("another", unknownOperation)
        .execute();
    FactsVersions.add(handle, MERGED, recording);
    OperationsInError.hold(handle, unknownOperation);
    return counts;
  }

  /** A row is unchanged where its content is known already. */
  private static MergeCounts count(Handle handle) {
    return handle
        .createQuery(
            """
            with compared as (
              select case when operation is null and entries is not null then true
                when operation is null then coalesce(jsonb_typeof(latest.document -> 'operations') = 'array', false)
                else exists (select from jsonb_array_elements(%s) as old where old = operation)
                end as is_known
              from staged_operation as staged left join lateral (%s) as latest on true
            )
            select count(*) filter (where not is_known) as added, 0 as changed,
              count(*) filter (where is_known) + (select count(*) from operation_in_error)
                as unchanged
            from compared
            """
                .formatted(KNOWN, LATEST))
        .map(ConstructorMapper.of(MergeCounts.class))
        .one();
  }
}
