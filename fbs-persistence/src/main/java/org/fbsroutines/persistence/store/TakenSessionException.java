package org.fbsroutines.persistence.store;

import org.fbsroutines.persistence.text.StoreComplaint;

/** A session has a record already, under another id, that differs. */
public final class TakenSessionException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String recordId;

  /**
   * A session that is recorded.
   *
   * @param recordId the record that it has
   */
  public TakenSessionException(String recordId) {
    super(StoreComplaint.SESSION.of(recordId));
    this.recordId = recordId;
  }

  /** Returns the id of the record that the session has. */
  public String recordId() {
    return recordId;
  }
}
