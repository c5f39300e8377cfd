package org.fbsroutines.persistence.store;

/** A correction is based on a revision that is no longer the latest. */
public final class StaleRecordException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the record.
   *
   * @param seen the revision that was corrected
   * @param latest the revision that is stored
   */
  public StaleRecordException(String recordId, int seen, int latest) {
    super("record " + recordId + ": revision " + latest + " (expected: " + seen + ")");
  }
}
