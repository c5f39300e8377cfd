package org.fbsroutines.web;

import java.util.function.UnaryOperator;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.jdbi.v3.core.Handle;

/** The numbers to call that a clinic states of itself. */
final class ClinicNumbers {
  private static final String TELEPHONE = "+34 900 123 456";

  private ClinicNumbers() {}

  /** The clinic's own. */
  static ClinicDescription stateTelephone(Handle handle) {
    return describe(handle, description -> description.withTelephone(TELEPHONE));
  }

  /** The clinic's own and 112, the emergency number of Spain. */
  static ClinicDescription stateAll(Handle handle) {
    return describe(
        handle, description -> description.withTelephone(TELEPHONE).withEmergency("ES", "112"));
  }

  private static ClinicDescription describe(
      Handle handle, UnaryOperator<ClinicDescription> change) {
    ClinicStore clinics = new ClinicStore(handle);
    ClinicDescription changed = change.apply(clinics.own().description());
    clinics.describe(changed);
    return changed;
  }
}
