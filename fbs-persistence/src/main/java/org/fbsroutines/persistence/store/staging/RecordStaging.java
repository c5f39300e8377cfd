package org.fbsroutines.persistence.store.staging;

import java.util.function.Consumer;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/**
 * Records of sessions: one that differs from what is stored becomes its next revision.
 *
 * @param loosens states what facts would take back of those stored; here these are what the pain
 *     answered alone
 */
public record RecordStaging(RowComparison loosens) implements StagedRows {
  private static final String TABLE = "staged_record";
  private static final int FIELDS = 11;
  private static final String CONTENT =
      """
      exercise_id, done_on, part_of_day, pain_before, pain_after, settled_within_24_hours,
      persists_for_days, effort, note
      """;

  private static final String PART =
      """
      insert into session_record (clinic_id, patient_id, record_id, revision, %1$s, recorded_at,
        recorded_by)
      select clinic_id, patient_id, record_id, 1, %1$s, :at, :by from staged_part
      """
          .formatted(CONTENT);

  private static final String CHANGED =
      """
      with fresh as (
        select staged.*, coalesce(latest.revision, 0) as revision
        from staged_record as staged left join lateral (
            select revision, %1$s from session_record as stored
            where stored.patient_id = staged.patient_id and stored.record_id = staged.record_id
            order by stored.revision desc limit 1) as latest on true
        where latest.revision is null
          or row(latest.exercise_id, latest.done_on, latest.part_of_day, latest.pain_before,
              latest.pain_after, latest.settled_within_24_hours, latest.persists_for_days,
              latest.effort, latest.note)
            is distinct from row(staged.exercise_id, staged.done_on, staged.part_of_day,
              staged.pain_before, staged.pain_after, staged.settled_within_24_hours,
              staged.persists_for_days, staged.effort, staged.note)
      ), inserted as (
        insert into session_record (patient_id, record_id, revision, %1$s, recorded_at, recorded_by)
        select patient_id, record_id, revision + 1, %1$s, :at, :by from fresh
      )
      select count(*) filter (where revision = 0) as added,
        count(*) filter (where revision > 0) as changed,
        (select count(*) from staged_record) - count(*) as unchanged
      from fresh
      """
          .formatted(CONTENT);

  private static final String CHANGED_PAIN =
      """
      select ordinal, %1$s as stored, %2$s as arriving
      from staged_record as staged cross join lateral (
        select exercise_id, pain_after, settled_within_24_hours, persists_for_days
        from session_record
        where session_record.patient_id = staged.patient_id
          and session_record.record_id = staged.record_id
        order by revision desc limit 1) as latest
      where (latest.exercise_id, latest.pain_after, latest.settled_within_24_hours,
          latest.persists_for_days)
        is distinct from (staged.exercise_id, staged.pain_after, staged.settled_within_24_hours,
          staged.persists_for_days)
      """
          .formatted(pain("latest"), pain("staged"));

  /**
   * An earlier day takes a rise of the pain out of the days that are looked at, a later one fills
   * days on which nothing was done, and another part of the day offers a session once more.
   */
  private static final String MOVED =
      """
      select ordinal, 'done_on' as field, cast(staged.done_on as text) as value,
        cast(latest.done_on as text) as detail
      from staged_record as staged cross join lateral (%1$s) as latest
      where latest.done_on <> staged.done_on
      union all
      select ordinal, 'part_of_day', coalesce(staged.part_of_day, 'no part of the day'),
        latest.part_of_day
      from staged_record as staged cross join lateral (%1$s) as latest
      where latest.part_of_day is not null
        and latest.part_of_day is distinct from staged.part_of_day
      """
          .formatted(
              """
              select done_on, part_of_day from session_record
              where session_record.patient_id = staged.patient_id
                and session_record.record_id = staged.record_id
              order by revision desc limit 1
              """);

  /** What the pain answered as facts of a patient, as JSON. */
  private static String pain(String table) {
    return """
    cast(jsonb_build_object('format', 'fbs-facts/1', 'painResponses', jsonb_build_array(
      jsonb_build_object('exercise', %1$s.exercise_id, 'pain', %1$s.pain_after,
        'settledWithin24Hours', %1$s.settled_within_24_hours,
        'persistsForDays', %1$s.persists_for_days))) as text)
    """
        .formatted(table);
  }

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(
        handle,
        TABLE,
        """
        patient_id text, record_id text, exercise_id text, done_on date,
        part_of_day text, pain_before smallint, pain_after smallint,
        settled_within_24_hours text, persists_for_days text, effort smallint, note text
        """);
  }

  /** Adds one row. */
  public static void add(
      CopyRows rows, RowPlace place, String patientId, String recordId, SessionRecord record) {
    place
        .begin(rows, FIELDS)
        .text(patientId)
        .text(recordId)
        .text(record.pain().exercise().value())
        .date(record.date())
        .text(record.partOfDay().map(Token::token).orElse(null));
    int before = record.painBefore().fold(PainScore::nrs, () -> -1);
    (before < 0 ? rows.none() : rows.int2(before))
        .int2(record.pain().pain().nrs())
        .text(record.pain().settledWithin24Hours().token())
        .text(record.pain().persistsForDays().token());
    int effort = record.effort().fold(PerceivedExertion::borg, () -> -1);
    (effort < 0 ? rows.none() : rows.int2(effort)).text(record.note());
  }

  @Override
  public boolean takesParts() {
    return true;
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    // Two clinics' programs may correct the same record; the patients' rows put them in order.
    PatientLock.takeAll(handle, TABLE);
    refused
        .twice("record_id", "record_id", "patient_id", "record_id")
        .unknownPatients()
        .find(Refused.Reason.MOVES_RECORD, MOVED)
        .compare(CHANGED_PAIN, loosens)
        .takeOut(consumer);
  }

  @Override
  public long storePart(Handle handle, Recording recording) {
    return Statements.execute(handle.createUpdate(PART).bindMethods(recording));
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    return Statements.merge(handle.createQuery(CHANGED).bindMethods(recording));
  }
}
