package org.fbsroutines.persistence.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Operations of patients. They are added to those that are known and take none away: an operation
 * that is forgotten would end its waiting times. Where the operations were unknown, those of a file
 * may not be all: one of which nothing is known is added, until somebody has asked.
 */
public final class OperationStaging implements StagedRows {
  private static final String TABLE = "staged_operation";
  private static final String MERGED = "merged_facts";
  private static final int FIELDS = 4;

  private static final String LATEST =
      """
      select distinct on (patient_id) patient_id, document
      from patient_facts
      where patient_id in (select patient_id from staged_operation)
      order by patient_id, version desc
      """;

  /** The operations known; none where they are unknown or where nothing is known at all. */
  private static final String KNOWN =
      """
      case when jsonb_typeof(latest.document -> 'operations') = 'array'
        then latest.document -> 'operations' else cast('[]' as jsonb) end
      """;

  /** Empty where the operations were known, are none, or hold such a one already. */
  private static final String PERHAPS_ANOTHER =
      """
      case when was_known
          or not exists (select from staged_operation as told
            where told.patient_id = known.patient_id and operation is not null)
          or exists (select from staged_operation as told
            where told.patient_id = known.patient_id and operation = cast(:another as jsonb))
        then cast('[]' as jsonb) else jsonb_build_array(cast(:another as jsonb)) end
      """;

  private final String unknownFacts;
  private final String unknownOperation;

  /**
   * Operations of patients.
   *
   * @param unknownFacts the facts, as JSON, of whom nothing is known but operations
   * @param unknownOperation an operation, as JSON, of which nothing is known
   */
  public OperationStaging(String unknownFacts, String unknownOperation) {
    this.unknownFacts = unknownFacts;
    this.unknownOperation = unknownOperation;
  }

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(
        handle, TABLE, "line bigint, patient_id text, operation jsonb, original text");
  }

  /**
   * Adds one row.
   *
   * @param operation as JSON; null where there was none
   */
  public static void add(
      CopyRows rows,
      long line,
      String patientId,
      @Nullable String operation,
      @Nullable String original) {
    rows.row(FIELDS).int8(line).text(patientId).json(operation).text(original);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows.of(handle, TABLE)
        .twice("kind", "coalesce(operation ->> 'kind', 'none')", "patient_id", "operation")
        .unknownPatients()
        .find(
            "kind",
            Refused.Reason.OPERATION_KNOWN,
            """
            select line, 'none' as value, '' as detail
            from staged_operation as staged left join (%s) as latest using (patient_id)
            where staged.operation is null
              and (%s <> cast('[]' as jsonb)
                or exists (select from staged_operation as other
                  where other.patient_id = staged.patient_id and other.operation is not null))
            """
                .formatted(LATEST, KNOWN))
        .takeOut(consumer);
  }

  @Override
  public String patientsWithFacts() {
    return TABLE;
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    PatientLock.takeAll(handle, TABLE);
    MergeCounts counts = count(handle);
    handle
        .createUpdate(
            """
            create temporary table %s on commit drop as
            with latest as (%s), known as (
              select patient_id, latest.document, %s as operations,
                coalesce(jsonb_typeof(latest.document -> 'operations') = 'array', false)
                  as was_known
              from (select distinct patient_id from staged_operation) as staged
                left join latest using (patient_id)
            )
            select patient_id,
              coalesce(document,
                  jsonb_set(cast(:unknown as jsonb), '{patient}', to_jsonb(patient_id)))
                || jsonb_build_object('operations', operations || coalesce((
                  select jsonb_agg(operation order by line)
                  from staged_operation as staged
                  where staged.patient_id = known.patient_id and operation is not null
                    and not exists (select from jsonb_array_elements(operations) as old
                      where old = operation)), cast('[]' as jsonb)) || %s) as facts
            from known
            """
                .formatted(MERGED, LATEST, KNOWN, PERHAPS_ANOTHER))
        .bind("unknown", unknownFacts)
        .bind("another", unknownOperation)
        .execute();
    FactsVersions.add(handle, MERGED, recording);
    return counts;
  }

  /** A row is unchanged where what it says is known already. */
  private static MergeCounts count(Handle handle) {
    return handle
        .createQuery(
            """
            with latest as (%s), compared as (
              select case when operation is null
                then coalesce(jsonb_typeof(latest.document -> 'operations') = 'array', false)
                else exists (select from jsonb_array_elements(%s) as old where old = operation)
                end as is_known
              from staged_operation left join latest using (patient_id)
            )
            select count(*) filter (where not is_known) as added, 0 as changed,
              count(*) filter (where is_known) as unchanged
            from compared
            """
                .formatted(LATEST, KNOWN))
        .map(ConstructorMapper.of(MergeCounts.class))
        .one();
  }
}
