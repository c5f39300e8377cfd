package org.fbsroutines.persistence.store;

import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/** Something cannot be stored because of what is stored already, or because of what it is. */
public sealed class StoreException extends RuntimeException
    permits StaleException,
        TakenExerciseException,
        DuplicateRecordException,
        TakenSessionException,
        WithdrawnInstructionException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /**
   * Of a text.
   *
   * @param text what cannot be stored, and what was expected
   */
  public StoreException(Text text) {
    this(text, null);
  }

  /**
   * Of a text.
   *
   * @param text what cannot be stored, and what was expected
   * @param cause what the database reported
   */
  public StoreException(Text text, @Nullable Throwable cause) {
    super(text.english(), cause);
    this.text = text;
  }

  /** Returns what cannot be stored, and what was expected. */
  public Text text() {
    return text;
  }
}
