package org.fbsroutines.persistence.clinic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.fbsroutines.persistence.store.patient.PatientIdentifierStore;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/** Changes the numbers by which a patient is found, and writes down who did. */
public final class PatientNumbers {
  private PatientNumbers() {}

  /**
   * Gives a patient a number.
   *
   * @param handle inside the clinic
   * @return whether it is new
   * @throws StoreException if the clinic does not list the system, or another patient has the
   *     number
   */
  public static boolean give(
      Handle handle, String patientId, PatientIdentifier identifier, Recording recording) {
    if (!new IdentifierSystemStore(handle).ofOthers().contains(identifier.system())) {
      throw new StoreException(StoreComplaint.UNLISTED_SYSTEM.of(identifier.system()));
    }
    PatientLock.take(handle, patientId);
    boolean isNew = new PatientIdentifierStore(handle).give(patientId, identifier, recording);
    if (isNew) {
      audit(handle, "give-number", patientId, identifier, recording);
    }
    return isNew;
  }

  /**
   * Withdraws a number of a patient; no file gives it to anybody from then on.
   *
   * @param handle inside the clinic
   * @throws StoreException if the patient has no such number
   */
  public static void withdraw(
      Handle handle, String patientId, PatientIdentifier identifier, Recording recording) {
    PatientLock.take(handle, patientId);
    if (!new PatientIdentifierStore(handle).withdraw(patientId, identifier, recording)) {
      throw new StoreException(
          StoreComplaint.NO_NUMBER.of(identifier.value(), identifier.system(), patientId));
    }
    audit(handle, "withdraw-number", patientId, identifier, recording);
  }

  /** The number itself names a person, who may have to be forgotten: it stays out of the log. */
  private static void audit(
      Handle handle,
      String action,
      String patientId,
      PatientIdentifier identifier,
      Recording recording) {
    new AuditStore(handle)
        .append(
            recording,
            action,
            "patient",
            patientId,
            JsonNodeFactory.instance.objectNode().put("system", identifier.system()).toString());
  }
}
