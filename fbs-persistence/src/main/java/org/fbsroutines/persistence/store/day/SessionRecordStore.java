package org.fbsroutines.persistence.store.day;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.DuplicateRecordException;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What patients did and felt. A record is added to by corrections and never overwritten. */
public record SessionRecordStore(Handle handle) {
  private static final RowMapper<SessionRecordRow> ROW = new SessionRecordMapper();

  private static final String SELECT =
      "select patient_id, record_id, revision, recorded_at, recorded_by, taken_back, "
          + SessionRecordMapper.COLUMNS
          + " from session_record as r ";

  private static final String LATEST =
      """
       not exists (
        select from session_record as later
        where later.clinic_id = r.clinic_id and later.patient_id = r.patient_id
          and later.record_id = r.record_id and later.revision > r.revision)
      """;

  /**
   * Records what was done. The same again under the same id changes nothing, so that what is sent
   * twice arrives once. An exercise is recorded once in a part of a day, under whichever id.
   *
   * @return the record as it was first stored under this id
   * @throws DuplicateRecordException if the id stands for a record that differs
   * @throws StoreException if the session has a record under another id (see {@link #ofSession}),
   *     or if the patient is not there or the database refuses a value
   */
  public SessionRecordRow append(
      String patientId, String recordId, SessionRecord record, Recording recording) {
    PatientLock.take(handle, patientId);
    Optional<SessionRecordRow> stored = history(patientId, recordId).stream().findFirst();
    if (stored.isEmpty()) {
      boolean isSole = allOn(patientId, record).noneMatch(SessionRecordRow::isTakenBack);
      return insert(patientId, recordId, 1, record, isSole, recording);
    }
    if (!stored.get().record().equals(record)) {
      throw new DuplicateRecordException(recordId);
    }
    return stored.get();
  }

  /**
   * Corrects a record: its present content is its next revision. The same correction again changes
   * nothing.
   *
   * @param seen the revision that was looked at
   * @return the latest revision
   * @throws StaleException if somebody corrected it meanwhile
   * @throws StoreException if there is no such record or the database refuses a value
   */
  public SessionRecordRow correct(
      String patientId, String recordId, int seen, SessionRecord record, Recording recording) {
    PatientLock.take(handle, patientId);
    SessionRecordRow latest = existing(patientId, recordId);
    if (latest.record().equals(record) && !latest.isTakenBack()) {
      return latest;
    }
    requireSeen(latest, seen);
    return insert(patientId, recordId, seen + 1, record, true, recording);
  }

  /**
   * Takes a record back: its next revision states the same and no longer counts. What was taken
   * back stays so.
   *
   * @param seen the revision that was looked at
   * @return the latest revision
   * @throws StaleException if somebody corrected it meanwhile
   * @throws StoreException if there is no such record
   */
  public SessionRecordRow takeBack(
      String patientId, String recordId, int seen, Recording recording) {
    PatientLock.take(handle, patientId);
    SessionRecordRow latest = existing(patientId, recordId);
    if (latest.isTakenBack()) {
      return latest;
    }
    requireSeen(latest, seen);
    Statements.execute(
        handle
            .createUpdate(
                "insert into session_record (patient_id, record_id, revision, recorded_at,"
                    + " recorded_by, sole, taken_back, "
                    + SessionRecordMapper.COLUMNS
                    + ") select patient_id, record_id, revision + 1, :at, :by, sole, true, "
                    + SessionRecordMapper.COLUMNS
                    + " from session_record where patient_id = :patient and record_id = :record"
                    + " and revision = :seen")
            .bind("patient", patientId)
            .bind("record", recordId)
            .bind("seen", seen)
            .bindMethods(recording));
    return existing(patientId, recordId);
  }

  private SessionRecordRow existing(String patientId, String recordId) {
    return find(patientId, recordId)
        .orElseThrow(() -> new StoreException(StoreComplaint.NO_RECORD.of(recordId)));
  }

  private static void requireSeen(SessionRecordRow latest, int seen) {
    if (latest.revision() != seen) {
      throw new StaleException(
          StoreComplaint.RECORD.of(latest.recordId()), seen, latest.revision());
    }
  }

  /**
   * Finds what is recorded of the session that a record is of, and waits for whoever is recording
   * something of the patient.
   *
   * @param patientId the patient
   * @param record of an exercise, a day and a part of the day
   * @return the first record of that session, in its latest revision; empty where there is none or
   *     the record does not name a part of the day
   * @throws StoreException if the patient is not there
   */
  public Optional<SessionRecordRow> ofSession(String patientId, SessionRecord record) {
    PatientLock.take(handle, patientId);
    return between(patientId, record.date(), record.date()).stream()
        .filter(row -> record.partOfDay().isPresent())
        .filter(row -> row.isOfSession(record))
        .findFirst();
  }

  /** Returns the latest revision of a record. */
  public Optional<SessionRecordRow> find(String patientId, String recordId) {
    return handle
        .select(
            SELECT + " where patient_id = ? and record_id = ?" + " order by revision desc limit 1",
            patientId,
            recordId)
        .map(ROW)
        .findOne();
  }

  /** Returns every revision of a record, the original first. */
  public ImmutableList<SessionRecordRow> history(String patientId, String recordId) {
    return handle
        .select(
            SELECT + " where patient_id = ? and record_id = ? order by revision",
            patientId,
            recordId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /**
   * Returns a patient's records that count, in their latest revision, by day, both days included.
   */
  public ImmutableList<SessionRecordRow> between(String patientId, LocalDate from, LocalDate to) {
    return allBetween(patientId, from, to).stream()
        .filter(row -> !row.isTakenBack())
        .collect(toImmutableList());
  }

  /** What is recorded of the session of a record, also what was taken back. */
  private Stream<SessionRecordRow> allOn(String patientId, SessionRecord record) {
    return allBetween(patientId, record.date(), record.date()).stream()
        .filter(row -> row.isOfSession(record));
  }

  /** Returns what {@link #between} returns, and also what was taken back. */
  public ImmutableList<SessionRecordRow> allBetween(
      String patientId, LocalDate from, LocalDate to) {
    return handle
        .select(
            SELECT
                + " where patient_id = ? and done_on between ? and ? and "
                + LATEST
                + " order by done_on, recorded_at, record_id",
            patientId,
            from,
            to)
        .map(ROW)
        .collect(toImmutableList());
  }

  private SessionRecordRow insert(
      String patientId,
      String recordId,
      int revision,
      SessionRecord record,
      boolean isSole,
      Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                "insert into session_record (patient_id, record_id, revision, recorded_at,"
                    + " recorded_by, sole, "
                    + SessionRecordMapper.COLUMNS
                    + ") values (:patient, :record, :revision, :at, :by, :sole, "
                    + SessionRecordMapper.VALUES
                    + ")")
            .bind("patient", patientId)
            .bind("record", recordId)
            .bind("revision", revision)
            .bind("sole", isSole)
            .bindMethods(recording)
            .bindMap(SessionRecordMapper.values(record)));
    return find(patientId, recordId).orElseThrow();
  }
}
