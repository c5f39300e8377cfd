package org.fbsroutines.persistence.store;

import org.fbsroutines.persistence.text.StoreComplaint;

/** A record with this id is there already and differs. */
public final class DuplicateRecordException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Names the record. */
  public DuplicateRecordException(String recordId) {
    super(StoreComplaint.RECORD_ID.of(recordId));
  }
}
