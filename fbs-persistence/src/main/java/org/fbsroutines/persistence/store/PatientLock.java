package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/** Lets one transaction at a time draw the next version of what belongs to a patient. */
final class PatientLock {
  private PatientLock() {}

  /**
   * Waits for the patient's row; the transaction's end gives it back.
   *
   * @throws StoreException if there is no such patient in the clinic
   */
  static void take(Handle handle, String patientId) {
    boolean there =
        handle
            .createQuery("select true from patient where patient_id = :id for no key update")
            .bind("id", patientId)
            .mapTo(Boolean.class)
            .findOne()
            .isPresent();
    if (!there) {
      throw new StoreException("patient id: " + patientId + " (expected: a patient of the clinic)");
    }
  }
}
