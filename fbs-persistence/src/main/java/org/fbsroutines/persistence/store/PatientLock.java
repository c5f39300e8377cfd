package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/** Lets one transaction at a time draw the next version of what belongs to a patient. */
final class PatientLock {
  private PatientLock() {}

  /**
   * Waits for the rows of all patients of a staging table, in one order, so that two merges wait
   * for each other and never cross.
   *
   * @return how many patients there are
   */
  static long takeAll(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select count(*)
            from (select distinct patient_id from %s order by patient_id) as staged
              cross join lateral (
                select from patient where patient.patient_id = staged.patient_id
                for no key update) as locked
            """
                .formatted(table))
        .mapTo(Long.class)
        .one();
  }

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
