package org.fbsroutines.persistence.backup;

import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made, or is not what it should be; the text states why. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final boolean isOfInput;

  private BackupException(Text text, boolean isOfInput, @Nullable Throwable cause) {
    super(text.english(), cause);
    this.text = text;
    this.isOfInput = isOfInput;
  }

  /** What was given is not what it should be. */
  BackupException(Text text) {
    this(text, true, null);
  }

  /** What was given is not what it should be. */
  BackupException(Text text, Throwable cause) {
    this(text, true, cause);
  }

  /** What was given is right, and something else stands in the way. */
  static BackupException failed(Text text, @Nullable Throwable cause) {
    return new BackupException(text, false, cause);
  }

  /** Returns what is wrong, and what to do about it. */
  public Text text() {
    return text;
  }

  /** Returns whether what was given is wrong, such as a damaged file. */
  public boolean isOfInput() {
    return isOfInput;
  }
}
