package org.fbsroutines.persistence.store.day;

import java.time.Instant;
import org.fbsroutines.domain.progress.SessionRecord;

/**
 * One revision of what a patient recorded about one exercise in one session.
 *
 * @param patientId the patient
 * @param recordId what whoever recorded it first called it
 * @param revision counts from 1 for each record; the latest counts
 * @param record what was done and felt
 * @param recordedAt when this revision was recorded
 * @param recordedBy who recorded it
 * @param isTakenBack whether the patient took it back with this revision, so that it counts nowhere
 */
public record SessionRecordRow(
    String patientId,
    String recordId,
    int revision,
    SessionRecord record,
    Instant recordedAt,
    String recordedBy,
    boolean isTakenBack) {

  /** Returns whether an earlier revision differed. */
  public boolean isCorrected() {
    return revision > 1;
  }

  /**
   * Whether a record is of the session that this one is of.
   *
   * @param other a record of the same patient
   * @return true where exercise, day and part of the day are the same
   */
  public boolean isOfSession(SessionRecord other) {
    return record.date().equals(other.date())
        && record.partOfDay().equals(other.partOfDay())
        && record.pain().exercise().equals(other.pain().exercise());
  }
}
