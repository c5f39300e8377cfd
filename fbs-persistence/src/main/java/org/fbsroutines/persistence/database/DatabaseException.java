package org.fbsroutines.persistence.database;

import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used as it is; the text states why, and the hint what a person can do
 * about it.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final transient Text hint;

  DatabaseException(Text text, Text hint) {
    this(text, hint, null);
  }

  DatabaseException(Text text, Text hint, @Nullable Throwable cause) {
    super(text.english(), cause);
    this.text = text;
    this.hint = hint;
  }

  /** Returns what is wrong. */
  public Text text() {
    return text;
  }

  /** Returns what to do about it. */
  public Text hint() {
    return hint;
  }
}
