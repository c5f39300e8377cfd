package org.fbsroutines.persistence.bulk;

import static com.google.common.base.Preconditions.checkArgument;

import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.field.CsvOptions;

/**
 * How an import is to go.
 *
 * @param onError what becomes of the good rows of a file that has bad ones
 * @param mostProblems after so many it gives up and stores nothing, at least 1
 * @param isDryRun whether everything is done but storing
 * @param csv what a file of CSV does not state about itself
 * @param report takes every problem with its row
 * @param progress receives how far it is
 */
public record ImportOptions(
    OnError onError,
    long mostProblems,
    boolean isDryRun,
    CsvOptions csv,
    ErrorReport report,
    ImportProgress progress) {
  /** All of a file or nothing, reported to nobody. */
  public static final ImportOptions USUAL =
      new ImportOptions(
          OnError.STOP,
          Long.MAX_VALUE,
          false,
          CsvOptions.OURS,
          ErrorReport.NONE,
          ImportProgress.SILENT);

  /** What becomes of the good rows of a file that has bad ones. */
  public enum OnError implements Token {
    /** None of them is stored. */
    STOP,
    /** They are stored and the bad ones are left out. */
    SKIP;

    /** Returns the word on the command line, such as {@code stop}. */
    @Override
    public String toString() {
      return token();
    }
  }

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ImportOptions {
    checkArgument(mostProblems >= 1, "most problems: %s (expected: at least 1)", mostProblems);
  }
}
