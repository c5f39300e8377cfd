package org.fbsroutines.persistence.store;

/** A correction is based on a revision that is no longer the latest. */
public final class StaleRecordException extends StoreException {
  private static final long serialVersionUID = 1L;

  StaleRecordException(String recordId, int seen, int latest) {
    super("record " + recordId + ": revision " + latest + " (expected: " + seen + ")");
  }
}
