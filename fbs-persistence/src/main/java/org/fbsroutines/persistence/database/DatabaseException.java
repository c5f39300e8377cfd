package org.fbsroutines.persistence.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used as it is; the message says why, and the hint what a person can do
 * about it.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  DatabaseException(String message, String hint) {
    this(message, hint, null);
  }

  DatabaseException(String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** Returns what to do about it, as one sentence. */
  public String hint() {
    return hint;
  }
}
