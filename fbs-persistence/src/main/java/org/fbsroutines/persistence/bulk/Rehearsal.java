package org.fbsroutines.persistence.bulk;

import org.fbsroutines.persistence.format.problem.FormatException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * One transaction in which the files of a dry run are stored one after the other, as they would be
 * each in its own, so that each finds what those before it would have stored. All of it is given up
 * at the end.
 *
 * @param handle inside the clinic
 */
record Rehearsal(Handle handle) {
  private static final String BEFORE_ALL = "before_all_files";
  private static final String BEFORE_FILE = "before_file";

  /** Imports the files and gives up what they stored. */
  void run(Runnable files) {
    handle.savepoint(BEFORE_ALL);
    files.run();
    handle.rollbackToSavepoint(BEFORE_ALL);
  }

  /** Imports one file: of one that is refused nothing stays, and of no other its staging tables. */
  ImportReport file(HandleCallback<ImportReport, RuntimeException> work) {
    handle.savepoint(BEFORE_FILE);
    try {
      ImportReport report = work.withHandle(handle);
      handle.execute("discard temp");
      handle.releaseSavepoint(BEFORE_FILE);
      return report;
    } catch (ImportRollback | FormatException e) {
      handle.rollbackToSavepoint(BEFORE_FILE);
      throw e;
    }
  }
}
