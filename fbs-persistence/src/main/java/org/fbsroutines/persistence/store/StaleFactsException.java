package org.fbsroutines.persistence.store;

/** Facts are to replace a version that is no longer the latest. */
public final class StaleFactsException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which versions.
   *
   * @param patientId the patient
   * @param seen the version that was on the screen; 0 for none
   * @param latest the version that is stored
   */
  public StaleFactsException(String patientId, int seen, int latest) {
    super(
        "facts of "
            + patientId
            + ": version "
            + latest
            + " (expected: "
            + seen
            + "). Somebody changed them meanwhile: look at them again.");
  }
}
