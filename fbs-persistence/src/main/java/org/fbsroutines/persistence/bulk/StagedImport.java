package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Layout;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Refused;
import org.fbsroutines.persistence.store.StagedCopy;
import org.fbsroutines.persistence.store.StagedRows;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;

/** The rows of one file on their way through the staging table into the store. */
final class StagedImport<T> {
  private static final String BEFORE_MERGE = "before_merge";

  private final Handle handle;
  private final ImportTarget<T> target;
  private final Layout<T> layout;
  private final OpenSource open;
  private final ImportOptions options;
  private final ProblemLog log;
  private final NearPatients nearPatients;
  private long read;

  StagedImport(
      Handle handle,
      ImportTarget<T> target,
      Layout<T> layout,
      OpenSource open,
      ImportOptions options,
      ProblemLog log) {
    this.handle = handle;
    this.target = target;
    this.layout = layout;
    this.open = open;
    this.options = options;
    this.log = log;
    this.nearPatients = new NearPatients(handle);
  }

  /** Reads all of the file into the staging table; returns how many rows it had. */
  long read() {
    Pipeline<T> pipeline =
        new Pipeline<>(layout, target.encoder().apply(handle), options.report().isKept());
    try (StagedCopy copy = target.staged().stage(handle)) {
      pipeline.run(
          open.source(),
          copy,
          log,
          rows -> {
            read = rows;
            options.progress().read(open.bytes(), rows);
          });
      copy.finish();
    } catch (ProblemLog.TooManyProblems e) {
      return read;
    }
    if (!log.isFatal()) {
      open.ended();
    }
    return read;
  }

  /** Stores what can be stored; empty where nothing may be, which the log says. */
  Optional<MergeCounts> merge(Recording recording) {
    if (log.isFatal()) {
      return Optional.empty();
    }
    options.progress().merging(read);
    StagedRows staged = target.staged();
    try {
      if (!log.isRefused() && staged.isSimple(handle)) {
        handle.savepoint(BEFORE_MERGE);
        try {
          return Optional.of(staged.merge(handle, recording));
        } catch (StoreException e) {
          handle.rollbackToSavepoint(BEFORE_MERGE);
        }
      }
      staged.takeOutRefused(handle, this::refuse);
      return log.isRefused() ? Optional.empty() : Optional.of(staged.merge(handle, recording));
    } catch (ProblemLog.TooManyProblems e) {
      return Optional.empty();
    } catch (StoreException e) {
      log.addFatal(FormatException.ofFile(open.name(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void refuse(Refused refused) {
    Problem problem =
        new Problem(
            open.name(), refused.line(), refused.field(), RefusedText.of(refused, nearPatients));
    log.addRow(ImmutableList.of(problem), refused.original());
  }
}
