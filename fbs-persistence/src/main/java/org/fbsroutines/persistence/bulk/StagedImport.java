package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.persistence.bulk.refusal.NearPatients;
import org.fbsroutines.persistence.bulk.refusal.RefusedText;
import org.fbsroutines.persistence.bulk.source.OpenSource;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.staging.Refused;
import org.fbsroutines.persistence.store.staging.StagedCopy;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one file on their way through the staging table into the store. */
final class StagedImport<T> {
  private final Handle handle;
  private final ImportTarget<T> target;
  private final Layout<T> layout;
  private final OpenSource open;
  private final ImportOptions options;
  private final ProblemLog log;
  private final NearPatients nearPatients;
  private final Recording recording;
  private long read;
  private @Nullable EarlyMerge early;

  StagedImport(
      Handle handle,
      ImportTarget<T> target,
      Layout<T> layout,
      OpenSource open,
      ImportOptions options,
      Recording recording,
      ProblemLog log) {
    this.handle = handle;
    this.target = target;
    this.layout = layout;
    this.open = open;
    this.options = options;
    this.recording = recording;
    this.log = log;
    this.nearPatients = new NearPatients(handle);
  }

  /** Reads all of the file, storing meanwhile what can be; returns how many rows it had. */
  long read() {
    Pipeline<T> pipeline =
        new Pipeline<>(layout, target.encoder().apply(handle), options.report().isKept());
    try (StagedCopy copy = target.staged().stage(handle)) {
      early = new EarlyMerge(handle, target.staged(), copy, recording, log);
      pipeline.run(
          open.source(),
          early,
          log,
          rows -> {
            read = rows;
            options.progress().read(open.bytes(), rows);
          });
      early.end();
    } catch (ProblemLog.TooManyProblems e) {
      return read;
    }
    if (!log.isFatal()) {
      open.ended();
    }
    return read;
  }

  /** Whether nothing of the file is in the store yet. */
  boolean isUnstored() {
    return early == null || early.stored() == 0;
  }

  /** Stores what can be stored; empty where nothing may be, which the log states. */
  Optional<MergeCounts> merge() {
    if (log.isFatal() || early == null) {
      return Optional.empty();
    }
    options.progress().merging(read);
    StagedRows staged = target.staged();
    try {
      if (early.isComplete()) {
        return Optional.of(new MergeCounts(early.stored(), 0, 0));
      }
      staged.takeOutRefused(handle, this::refuse);
      return log.isRefused() ? Optional.empty() : Optional.of(early.with(merge(staged)));
    } catch (ProblemLog.TooManyProblems e) {
      return Optional.empty();
    } catch (StoreException e) {
      log.addFatal(FormatException.ofFile(open.name(), e.text()));
      return Optional.empty();
    }
  }

  /** A dry run shows what it changes. */
  private MergeCounts merge(StagedRows staged) {
    if (!options.isDryRun()) {
      return staged.merge(handle, recording);
    }
    PlannedChanges planned = new PlannedChanges(handle, open.name(), log);
    planned.addPeople(staged);
    MergeCounts merged = staged.merge(handle, recording);
    planned.addFacts(recording);
    return merged;
  }

  private void refuse(Refused refused) {
    log.addRows(
        refused.rows(),
        refused.grounds().stream()
            .map(
                ground ->
                    new Problem(
                        open.name(),
                        refused.line(),
                        refused.path().map(path -> path + ".").orElse("") + ground.field(),
                        RefusedText.of(ground, nearPatients)))
            .collect(ImmutableList.toImmutableList()),
        refused.original());
  }
}
