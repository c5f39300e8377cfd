package org.fbsroutines.persistence.store.staging;

import org.fbsroutines.persistence.store.PatientLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Rows that would change what is known of a patient, beside what is stored. They are found once and
 * kept apart, since most rows of a file that comes again change nothing.
 */
final class ChangedFacts {
  private static final int FETCH_SIZE = 500;

  private static final String STAGE =
      """
      create temporary table changed_facts on commit drop as
      select staged.ordinal, staged.line, staged.patient_id, latest.document as stored,
        coalesce(staged.facts, latest.document) as arriving,
        coalesce(staged.birth_date, patient.birth_date) as birth_date, (
          select document from patient_facts as earlier
          where earlier.patient_id = staged.patient_id
            and staged.seen <> facts_seen(latest.content_hash)
            and staged.seen = facts_seen(earlier.content_hash)
          order by version limit 1) as seen
      from %1$s as staged
        cross join lateral (
          select birth_date from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
        left join lateral (
          select document, content_hash from patient_facts
          where patient_facts.patient_id = staged.patient_id
          order by version desc limit 1) as latest on true
      where staged.facts is distinct from latest.document and staged.facts is not null
        or staged.birth_date is distinct from patient.birth_date
          and staged.birth_date is not null and latest.document is not null
      """;

  private static final String STORED_AND_ARRIVING =
      """
      select ordinal, line, patient_id, cast(stored as text) as stored, cast(arriving as text) as arriving,
        cast(seen as text) as seen
      from changed_facts where stored is distinct from arriving and stored is not null
      """;

  private static final String TEMPORARY =
      """
      create temporary table tightened_facts (ordinal bigint, patient_id text, facts jsonb)
        on commit drop;
      create temporary table seen_otherwise (
        ordinal bigint, patient_id text, field text, value text, detail text, tightens boolean)
        on commit drop
      """;

  private static final String HOLD =
      """
      update %s as held set %s = tightened.facts from tightened_facts as tightened
      where held.ordinal = tightened.ordinal and held.patient_id = tightened.patient_id
      """;

  /**
   * A row of an earlier version states nothing new where all that it would change waits already.
   */
  private static final String SEEN_OTHERWISE =
      """
      select ordinal, field, value, detail from seen_otherwise as otherwise
      where tightens or exists (select from held_fact as held
        where held.ordinal = otherwise.ordinal and held.patient_id = otherwise.patient_id and %s)
      """
          .formatted(HeldFacts.isNew());

  private static final String BEFORE_BIRTH =
      """
      select ordinal, operation ->> 'date' as value, cast(birth_date as text) as detail
      from changed_facts cross join lateral jsonb_array_elements(
        case jsonb_typeof(arriving -> 'operations')
          when 'array' then arriving -> 'operations' else '[]' end) as operation
      where operation ->> 'date' < cast(birth_date as text)
      """;

  private final Handle handle;
  private final FactsJudgement judgement;
  private final BatchedRows held;
  private final BatchedRows tightened;
  private final BatchedRows seenOtherwise;

  private ChangedFacts(Handle handle, FactsJudgement judgement) {
    this.handle = handle;
    this.judgement = judgement;
    this.held = HeldFacts.rows(handle);
    this.tightened =
        new BatchedRows(handle, "insert into tightened_facts values (?, ?, cast(? as jsonb))");
    this.seenOtherwise =
        new BatchedRows(handle, "insert into seen_otherwise values (?, ?, ?, ?, ?, ?)");
  }

  /**
   * Holds back what would loosen, and finds the rows whose facts cannot be; only under the {@link
   * PatientLock} of the patients and after {@link ToldFacts#complete}.
   *
   * @param table has {@code patient_id}, {@code facts}, {@code birth_date} and {@code seen}
   */
  static void judge(Handle handle, String table, RefusedRows refused, FactsJudgement judgement) {
    StagedEntries.holdDenials(handle, table);
    handle.execute(STAGE.formatted(table));
    handle.createScript(TEMPORARY).execute();
    new ChangedFacts(handle, judgement).hold();
    handle.execute("analyze tightened_facts");
    handle.execute(HOLD.formatted(table, "facts"));
    handle.execute(HOLD.formatted("changed_facts", "arriving"));
    refused
        .find(Refused.Reason.CHANGED_SINCE, SEEN_OTHERWISE)
        .find("operations", Refused.Reason.BEFORE_BIRTH, BEFORE_BIRTH);
    handle.execute("drop table changed_facts, tightened_facts, seen_otherwise");
  }

  private void hold() {
    handle
        .createQuery(STORED_AND_ARRIVING)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(Row.class))
        .forEach(this::hold);
    held.send();
    tightened.send();
    seenOtherwise.send();
  }

  private void hold(Row row) {
    FactsJudgement.Held judged = judgement.hold(row.stored(), row.arriving());
    judged
        .changes()
        .forEach(
            change ->
                held.add(
                    row.ordinal(),
                    row.line(),
                    row.patientId(),
                    change.fact(),
                    change.stored(),
                    change.arriving()));
    if (!judged.changes().isEmpty()) {
      tightened.add(row.ordinal(), row.patientId(), judged.facts());
    }
    if (row.seen() != null) {
      boolean tightens = !judged.facts().equals(row.stored());
      judgement
          .changesSince(row.seen(), row.stored())
          .forEach(
              since ->
                  seenOtherwise.add(
                      row.ordinal(),
                      row.patientId(),
                      since.field(),
                      since.value(),
                      since.detail(),
                      tightens));
    }
  }

  /** A row with what is stored; what its file saw is null where that is no earlier version. */
  record Row(
      long ordinal,
      long line,
      String patientId,
      String stored,
      String arriving,
      @Nullable String seen) {}
}
