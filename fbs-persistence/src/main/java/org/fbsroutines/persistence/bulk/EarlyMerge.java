package org.fbsroutines.persistence.bulk;

import static com.google.common.base.Preconditions.checkState;

import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.staging.CopyRows;
import org.fbsroutines.persistence.store.staging.StagedCopy;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.jdbi.v3.core.Handle;

/**
 * Stores staged rows by parts while others are still being read, as long as all of them are new. At
 * the first part with a row that is there already it stops; what it stored stays in the
 * transaction, and the merge of the whole file finds it unchanged.
 */
final class EarlyMerge {
  private static final int ROWS_OF_A_PART = 20_000;
  private static final int BYTES_OF_A_PART = 4 << 20;
  private static final String BEFORE_PART = "before_part";

  private final Handle handle;
  private final StagedRows staged;
  private final StagedCopy copy;
  private final Recording recording;
  private final ProblemLog log;
  private boolean goesOn;
  private long rows;
  private long bytes;
  private long stored;

  EarlyMerge(
      Handle handle, StagedRows staged, StagedCopy copy, Recording recording, ProblemLog log) {
    this.handle = handle;
    this.staged = staged;
    this.copy = copy;
    this.recording = recording;
    this.log = log;
    this.goesOn = staged.takesParts();
    if (goesOn) {
      copy.beginParts();
    }
  }

  /** Sends rows to the staging table. */
  void write(CopyRows more) {
    copy.write(more);
    rows += more.rows();
    bytes += more.length();
    if (goesOn && (rows >= ROWS_OF_A_PART || bytes >= BYTES_OF_A_PART)) {
      store();
    }
  }

  /** All rows were sent. */
  void end() {
    if (goesOn) {
      store();
    }
    copy.finish();
  }

  /** Whether all rows are stored, so that there is nothing left to merge. */
  boolean isComplete() {
    return goesOn;
  }

  /** Returns how many rows are stored. */
  long stored() {
    return stored;
  }

  /** What was merged in all, where the whole file was merged after parts of it. */
  MergeCounts with(MergeCounts whole) {
    return new MergeCounts(whole.added() + stored, whole.changed(), whole.unchanged() - stored);
  }

  private void store() {
    copy.finish();
    goesOn = !log.isRefused() && isPartStored();
    copy.endPart();
    rows = 0;
    bytes = 0;
  }

  private boolean isPartStored() {
    if (!staged.isStoredAlone(handle, StagedCopy.PART)) {
      return false;
    }
    handle.savepoint(BEFORE_PART);
    try {
      long storedNow = staged.storePart(handle, recording);
      checkState(storedNow == rows, "stored %s of %s rows of a part", storedNow, rows);
      stored += storedNow;
      handle.releaseSavepoint(BEFORE_PART);
      return true;
    } catch (StoreException e) {
      handle.rollbackToSavepoint(BEFORE_PART);
      return false;
    }
  }
}
