package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * A record of a session as exchanged.
 *
 * @param patient the clinic's id of the patient
 * @param id the record's id, given by whoever recorded it: letters, digits, dot, hyphen and
 *     underscore, at most 64, the first a letter or digit
 * @param record what was done and felt, from 2000 to 2199
 * @param person who the document states the patient is
 */
public record RecordDocument(String patient, String id, SessionRecord record, StatedPerson person) {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if a value is malformed
   */
  public RecordDocument {
    Identifier.check("patient", patient, person);
    Identifier.check("record", id);
    if (record.date().isBefore(EARLIEST) || record.date().isAfter(LATEST)) {
      throw InvalidValueException.of(
          "doneOn", record.date(), FileComplaint.YEARS.of(EARLIEST.getYear(), LATEST.getYear()));
    }
  }

  /**
   * A record of somebody who is identified by id alone.
   *
   * @param patient the clinic's id of the patient
   * @param id the record's id
   * @param record what was done and felt
   */
  public RecordDocument(String patient, String id, SessionRecord record) {
    this(patient, id, record, StatedPerson.BY_ID);
  }
}
