package org.fbsroutines.web.patient.session;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.jdbi.v3.core.Handle;

/**
 * A record of the patient's own.
 *
 * @param revisions every revision, the original first; empty while nothing is stored
 * @param rules what the clinic screens with, which names the exercises
 */
record RecordHistory(ImmutableList<SessionRecordRow> revisions, ClinicRules rules) {

  static RecordHistory none(ClinicRules rules) {
    return new RecordHistory(ImmutableList.of(), rules);
  }

  /**
   * Reads a record.
   *
   * @throws PageException if the patient has none of this id
   */
  static RecordHistory of(Handle handle, ClinicRules rules, String patientId, String recordId) {
    ImmutableList<SessionRecordRow> revisions =
        new SessionRecordStore(handle).history(patientId, recordId);
    if (revisions.isEmpty()) {
      throw PageException.notFound("patient.record.none");
    }
    return new RecordHistory(revisions, rules);
  }

  /** Reads a record in the transaction of a report. */
  static RecordHistory of(DailyCare care, String recordId) {
    return of(care.handle(), care.rules(), care.patientId(), recordId);
  }

  /** Its present content; only where something is stored. */
  SessionRecord latest() {
    return revisions.get(revisions.size() - 1).record();
  }

  /** Whether it was taken back, so that it is no longer corrected. */
  boolean isTakenBack() {
    return !revisions.isEmpty() && revisions.get(revisions.size() - 1).isTakenBack();
  }

  /** The name of the exercise of the record or, while nothing is stored, of a form. */
  Optional<Text> exercise(Form form) {
    String id =
        revisions.isEmpty() ? form.value(RecordEntry.EXERCISE) : latest().pain().exercise().value();
    return rules.catalogue().exercises().stream()
        .filter(exercise -> exercise.id().value().equals(id))
        .map(Exercise::name)
        .findFirst();
  }
}
