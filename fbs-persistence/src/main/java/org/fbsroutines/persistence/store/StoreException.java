package org.fbsroutines.persistence.store;

import org.jspecify.annotations.Nullable;

/** Something cannot be stored because of what is stored already, or because of what it is. */
public sealed class StoreException extends RuntimeException
    permits StaleFactsException,
        StaleRecordException,
        StaleRoutineException,
        TakenExerciseException,
        TakenRecordException,
        TakenSessionException,
        WithdrawnInstructionException {
  private static final long serialVersionUID = 1L;

  /** Says what, and what was expected. */
  public StoreException(String message) {
    this(message, null);
  }

  /**
   * Says what, and what was expected.
   *
   * @param cause what the database reported
   */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
