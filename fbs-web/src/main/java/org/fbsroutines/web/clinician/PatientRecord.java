package org.fbsroutines.web.clinician;

import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.RecordAccessRow;
import org.fbsroutines.persistence.store.RecordAccessStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.visit.SignedIn;
import org.jdbi.v3.core.Handle;

/**
 * A patient's record, opened by somebody: that they looked is written down for the patient to see.
 *
 * @param chart the patient and the facts
 * @param rules what the clinic screens with
 */
record PatientRecord(PatientChart chart, ClinicRules rules) {

  /**
   * Opens a record, once for each page that is looked at.
   *
   * @param what what is looked at, in kebab case
   * @throws org.fbsroutines.web.http.PageException if the clinic has no such patient
   */
  static PatientRecord open(
      ClinicDesk desk, SignedIn who, Handle handle, String patientId, String what) {
    PatientRecord opened = find(desk, handle, patientId);
    new RecordAccessStore(handle)
        .append(
            patientId,
            new RecordAccessRow(desk.clock().instant(), who.accountId(), who.name(), what));
    return opened;
  }

  /** Finds a record in order to change it, which the audit log tells. */
  static PatientRecord find(ClinicDesk desk, Handle handle, String patientId) {
    return new PatientRecord(desk.patient(handle, patientId), desk.rules(handle));
  }
}
