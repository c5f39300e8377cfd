package org.fbsroutines.persistence.clinic.day;

import org.fbsroutines.persistence.store.day.SessionRecordRow;

/**
 * What came of a record that a patient sent or corrected.
 *
 * @param row the record as it is stored
 * @param day the day on which it was sent, with all that it led to
 */
public record Reported(SessionRecordRow row, PatientDay day) {}
