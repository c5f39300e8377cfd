package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.bulk.source.OpenSource;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportKind;

/** What is known of the import of one file from its beginning. */
final class Run {
  final UUID id;
  Recording recording;
  final OpenSource open;
  final ImportOptions options;
  final ProblemLog log;
  ImmutableSet<String> systems = ImmutableSet.of();
  boolean isRecorded;

  Run(UUID id, Recording recording, OpenSource open, ImportOptions options, ProblemLog log) {
    this.id = id;
    this.recording = recording;
    this.open = open;
    this.options = options;
    this.log = log;
  }

  /** Other systems whose numbers find patients are another way to read a file. */
  String readBy() {
    return (options.csv().key() + " " + String.join(" ", systems)).strip();
  }

  ImportReport report(
      String layout, ImportReport.Outcome outcome, ImportCounts counts, long suspended) {
    return ImportReport.of(id, open.name(), layout, open.sha256(), outcome, counts, log, suspended);
  }

  /** States that the file has nothing of a kind. */
  Problem nothing(ImportKind kind) {
    return new Problem(open.name(), 0, "", FileComplaint.NOTHING_OF_KIND.of(kind.toString()));
  }

  /** Finds the layout of the file; empty where it has none, which the log states. */
  <T> Optional<Layout<T>> layout(ImportTarget<T> target) {
    try {
      return Optional.of(target.layouts().of(open.source()));
    } catch (FormatException e) {
      log.addFatal(e);
    } catch (IOException e) {
      log.addFatal(FormatException.unreadable(open.name(), e));
    }
    return Optional.empty();
  }

  /** Reads what is left of the file, of which nothing is stored. */
  ImportRollback refused(String layout, long read) {
    open.exhaust();
    return new ImportRollback(
        report(
            layout,
            ImportReport.Outcome.REFUSED,
            ImportCounts.nothingStored(read, Math.min(read, log.badRows())),
            0));
  }
}
