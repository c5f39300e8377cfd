package org.fbsroutines.persistence.store.staging;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.day.SessionRecordMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Records of sessions: one that differs from what is stored becomes its next revision. How much was
 * done stays where a row does not state it, and what its patient took back stays taken back unless
 * the pain is stated as higher.
 *
 * @param judgement states what of such a record may be stored at once
 */
public record RecordStaging(RecordStaging.Judgement judgement) implements StagedRows {
  static final String TABLE = "staged_record";
  private static final int FIELDS = 13;
  private static final int FETCH_SIZE = 500;
  static final String CONTENT = SessionRecordMapper.COLUMNS;

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
        select staged.patient_id, staged.record_id, staged.exercise_id, staged.done_on,
          staged.part_of_day, staged.pain_before, staged.pain_after,
          staged.settled_within_24_hours, staged.persists_for_days, staged.effort, staged.note,
          coalesce(staged.done, latest.done) as done,
          coalesce(staged.repetitions, latest.repetitions) as repetitions,
          coalesce(staged.seconds, latest.seconds) as seconds,
          coalesce(latest.taken_back and staged.pain_after <= latest.pain_after, false)
            as taken_back,
          coalesce(latest.revision, 0) as revision
        from staged_record as staged left join lateral (
            select revision, taken_back, %1$s from session_record as stored
            where stored.patient_id = staged.patient_id and stored.record_id = staged.record_id
            order by stored.revision desc limit 1) as latest on true
        where latest.revision is null
          or row(latest.exercise_id, latest.done_on, latest.part_of_day, latest.pain_before,
              latest.pain_after, latest.settled_within_24_hours, latest.persists_for_days,
              latest.effort, latest.note, latest.done, latest.repetitions, latest.seconds)
            is distinct from row(staged.exercise_id, staged.done_on, staged.part_of_day,
              staged.pain_before, staged.pain_after, staged.settled_within_24_hours,
              staged.persists_for_days, staged.effort, staged.note,
              coalesce(staged.done, latest.done),
              coalesce(staged.repetitions, latest.repetitions),
              coalesce(staged.seconds, latest.seconds))
      ), inserted as (
        insert into session_record (patient_id, record_id, revision, taken_back, %1$s, recorded_at,
          recorded_by)
        select patient_id, record_id, revision + 1, taken_back, %1$s, :at, :by from fresh
      )
      select count(*) filter (where revision = 0) as added,
        count(*) filter (where revision > 0) as changed,
        (select count(*) from staged_record) - count(*) as unchanged
      from fresh
      """
          .formatted(CONTENT);

  /** Nothing else of a record is asked by anybody who decides. */
  private static final String DIFFERING =
      """
      select ordinal, line, staged.patient_id, %s as stored, %s as arriving
      from staged_record as staged cross join lateral (
        select exercise_id, done_on, part_of_day, pain_before, pain_after,
          settled_within_24_hours, persists_for_days, effort, note, done, repetitions, seconds
        from session_record
        where session_record.patient_id = staged.patient_id
          and session_record.record_id = staged.record_id
        order by revision desc limit 1) as latest
      where (latest.exercise_id, latest.done_on, latest.part_of_day, latest.pain_after,
          latest.settled_within_24_hours, latest.persists_for_days, latest.done)
        is distinct from (staged.exercise_id, staged.done_on, staged.part_of_day,
          staged.pain_after, staged.settled_within_24_hours, staged.persists_for_days,
          coalesce(staged.done, latest.done))
      """
          .formatted(json("latest"), json("staged"));

  private static final String HOLD =
      """
      update staged_record as held set exercise_id = safe.exercise_id, done_on = safe.done_on,
        part_of_day = safe.part_of_day, pain_before = safe.pain_before,
        pain_after = safe.pain_after, settled_within_24_hours = safe.settled_within_24_hours,
        persists_for_days = safe.persists_for_days, effort = safe.effort, note = safe.note,
        done = safe.done, repetitions = safe.repetitions, seconds = safe.seconds
      from safe_record as safe where held.ordinal = safe.ordinal
      """;

  /** A record of the table as JSON. */
  private static String json(String table) {
    return """
    cast(jsonb_strip_nulls(jsonb_build_object('patient', staged.patient_id, 'id', staged.record_id,
      'exercise', %1$s.exercise_id, 'doneOn', %1$s.done_on, 'partOfDay', %1$s.part_of_day,
      'painBefore', %1$s.pain_before, 'painAfter', %1$s.pain_after,
      'settledWithin24Hours', %1$s.settled_within_24_hours,
      'persistsForDays', %1$s.persists_for_days, 'effort', %1$s.effort, 'note', nullif(%1$s.note, ''),
      'done', coalesce(%1$s.done, latest.done),
      'repetitions', coalesce(%1$s.repetitions, latest.repetitions),
      'seconds', coalesce(%1$s.seconds, latest.seconds))) as text)
    """
        .formatted(table);
  }

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedPerson.stage(
        handle,
        TABLE,
        """
        record_id text, exercise_id text, done_on date, part_of_day text, pain_before smallint,
        pain_after smallint, settled_within_24_hours text, persists_for_days text,
        effort smallint, note text, done text, repetitions integer, seconds integer
        """);
  }

  /**
   * Adds one row.
   *
   * @param person whose row it is
   */
  public static void add(
      CopyRows rows, RowPlace place, StagedPerson person, String recordId, SessionRecord record) {
    person
        .begin(rows, place, FIELDS)
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
    (effort < 0 ? rows.none() : rows.int2(effort))
        .text(record.note())
        .text(record.amount().stated().toOptional().map(Token::token).orElse(null))
        .int4(record.amount().repetitions().orElse(null))
        .int4(record.amount().seconds().orElse(null));
  }

  @Override
  public boolean takesParts() {
    return true;
  }

  @Override
  public boolean holdsBack() {
    return true;
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    NumberedPatients.find(handle, TABLE, refused);
    // Two clinics' programs may correct the same record; the patients' rows put them in order.
    PatientLock.takeAll(handle, TABLE);
    NumberedPatients.check(TABLE, refused);
    hold(handle);
    refused
        .twice("record_id", "record_id", "patient_id", "record_id")
        .unknownPatients()
        .find(Refused.Reason.ANOTHER_PERSON, OtherPeople.select(TABLE))
        .takeOut(consumer, HeldFacts.TABLE);
  }

  /** Puts what may be stored at once in the place of records of which something waits. */
  private void hold(Handle handle) {
    handle.execute(
        "create temporary table safe_record on commit drop as select ordinal, "
            + CONTENT
            + " from staged_record limit 0");
    BatchedRows held = HeldFacts.rows(handle);
    BatchedRows safe =
        new BatchedRows(
            handle, "insert into safe_record values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    handle
        .createQuery(DIFFERING)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(Row.class))
        .forEach(
            row ->
                judgement
                    .hold(row.stored(), row.arriving())
                    .ifPresent(
                        found -> {
                          held.add(
                              row.ordinal(),
                              row.line(),
                              row.patientId(),
                              found.change().fact(),
                              found.change().stored(),
                              found.change().arriving());
                          safe.add(content(row.ordinal(), found.record()));
                        }));
    held.send();
    safe.send();
    handle.execute("analyze safe_record");
    handle.execute(HOLD);
    handle.execute("drop table safe_record");
  }

  private static @Nullable Object[] content(long ordinal, SessionRecord record) {
    return Stream.<@Nullable Object>concat(
            Stream.of(ordinal), SessionRecordMapper.values(record).values().stream())
        .toArray();
  }

  /** A record that comes again otherwise than it is stored. */
  record Row(long ordinal, long line, String patientId, String stored, String arriving) {}

  /** Who a patient is stated to be is compared with who is stored. */
  @Override
  public boolean isStoredAlone(Handle handle, String part) {
    return !StagedPerson.areStated(handle, part);
  }

  @Override
  public long storePart(Handle handle, Recording recording) {
    return Statements.execute(handle.createUpdate(PART).bindMethods(recording));
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    return Statements.merge(handle.createQuery(CHANGED).bindMethods(recording));
  }

  /** Judges records that are staged beside those stored under the same id; both are JSON. */
  @FunctionalInterface
  public interface Judgement {

    /**
     * Judges what of a record may be stored at once.
     *
     * @param stored the record as it is stored
     * @param arriving the record that would take its place
     * @return what may be stored instead, and what waits; empty where nothing waits
     */
    Optional<Held> hold(String stored, String arriving);

    /**
     * A record of which something waits.
     *
     * @param record what may be stored at once
     * @param change what waits
     */
    record Held(SessionRecord record, FactsJudgement.Change change) {}
  }
}
