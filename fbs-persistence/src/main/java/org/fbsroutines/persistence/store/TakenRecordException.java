package org.fbsroutines.persistence.store;

/** A record with this id is there already and says something else. */
public final class TakenRecordException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Names the record. */
  public TakenRecordException(String recordId) {
    super("record id: " + recordId + " (expected: an id that no other record has)");
  }
}
