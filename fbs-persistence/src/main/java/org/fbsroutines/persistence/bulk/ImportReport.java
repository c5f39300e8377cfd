package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.UUID;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.ImportCounts;
import org.fbsroutines.persistence.store.MergeCounts;

/**
 * What an import did.
 *
 * @param runId the import run it is recorded as
 * @param file the name of the file
 * @param layout the layout that was recognised; {@value #NOT_READ} where the file could not be read
 * @param sha256 SHA-256 of the file in hexadecimal
 * @param counts rows read, and what became of them
 * @param problems the first {@value #MOST_PROBLEMS} problems by line; empty where all was stored
 * @param problemCount how many problems there are in all
 */
public record ImportReport(
    UUID runId,
    String file,
    String layout,
    String sha256,
    ImportCounts counts,
    ImmutableList<Problem> problems,
    long problemCount) {
  /** The most problems that a report tells. */
  public static final int MOST_PROBLEMS = 100;

  static final String NOT_READ = "not-read";

  static ImportReport stored(
      UUID runId, String file, String layout, String sha256, MergeCounts merged) {
    return new ImportReport(
        runId,
        file,
        layout,
        sha256,
        new ImportCounts(merged.total(), merged, 0),
        ImmutableList.of(),
        0);
  }

  static ImportReport refused(
      UUID runId, String file, String layout, String sha256, long read, FormatException e) {
    ImmutableList<Problem> told =
        e.problems().stream().limit(MOST_PROBLEMS).collect(ImmutableList.toImmutableList());
    return new ImportReport(
        runId,
        file,
        layout,
        sha256,
        ImportCounts.nothingStored(read, Math.min(read, e.total())),
        told,
        e.total());
  }

  /** Returns whether all of the file is stored; otherwise nothing of it is. */
  public boolean isStored() {
    return problemCount == 0;
  }

  /** Returns one line for a person, such as {@code added 873, changed 0, unchanged 0}. */
  public String summary() {
    MergeCounts merged = counts.merged();
    return isStored()
        ? "added %d, changed %d, unchanged %d"
            .formatted(merged.added(), merged.changed(), merged.unchanged())
        : "nothing stored: %d %s"
            .formatted(problemCount, problemCount == 1 ? "problem" : "problems");
  }
}
