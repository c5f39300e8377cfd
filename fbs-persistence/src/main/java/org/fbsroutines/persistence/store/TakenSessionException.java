package org.fbsroutines.persistence.store;

/** A session has a record already, under another id, that says something else. */
public final class TakenSessionException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String recordId;

  /**
   * A session that is recorded.
   *
   * @param recordId the record that it has
   */
  public TakenSessionException(String recordId) {
    super("session: recorded as " + recordId + " (expected: a session without a record)");
    this.recordId = recordId;
  }

  /** Returns the id of the record that the session has. */
  public String recordId() {
    return recordId;
  }
}
