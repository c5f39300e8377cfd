package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.persistence.bulk.ImportOptions;

/** What becomes of the good rows of a file that has bad ones, as the command line says it. */
enum ImportOnError {
  STOP(ImportOptions.OnError.STOP),
  SKIP(ImportOptions.OnError.SKIP);

  private final ImportOptions.OnError meaning;

  ImportOnError(ImportOptions.OnError meaning) {
    this.meaning = meaning;
  }

  ImportOptions.OnError meaning() {
    return meaning;
  }

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
