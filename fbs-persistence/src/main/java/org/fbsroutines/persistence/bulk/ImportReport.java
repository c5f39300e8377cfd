package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.importrun.ImportCounts;

/**
 * What an import did, or would do.
 *
 * @param runId the import run it is recorded as; a dry run is not recorded
 * @param file the name of the file
 * @param layout the layout that was recognised; {@value #NOT_READ} where the file could not be read
 * @param sha256 SHA-256 of the file in hexadecimal; empty where it was not read to its end
 * @param outcome what became of the file
 * @param counts rows read, and what became of them
 * @param problems the first {@value #MAX_PROBLEMS} problems by line
 * @param problemCount how many problems there are in all
 * @param remarks the first {@value #MAX_PROBLEMS} remarks
 * @param remarkCount how many remarks there are in all
 * @param toConfirm how many changes of facts wait for a clinician, or would; each is a remark
 * @param suspended how many exercises were suspended in routines because of facts that came in
 */
public record ImportReport(
    UUID runId,
    String file,
    String layout,
    String sha256,
    Outcome outcome,
    ImportCounts counts,
    ImmutableList<Problem> problems,
    long problemCount,
    ImmutableList<Problem> remarks,
    long remarkCount,
    long toConfirm,
    long suspended) {
  /** The maximum number of problems in a report. */
  public static final int MAX_PROBLEMS = 100;

  static final String NOT_READ = "not-read";

  /** What became of a file. */
  public enum Outcome {
    /** Its good rows are stored, which are all but those with problems. */
    STORED,
    /** The same content was stored before, and nothing was done. */
    SAME_AS_BEFORE,
    /** It was gone through like any other, and nothing was stored. */
    DRY_RUN,
    /** Nothing of it is stored. */
    REFUSED
  }

  static ImportReport of(
      UUID runId,
      String file,
      String layout,
      Optional<String> sha256,
      Outcome outcome,
      ImportCounts counts,
      ProblemLog log,
      long suspended) {
    return new ImportReport(
        runId,
        file,
        layout,
        sha256.orElse(""),
        outcome,
        counts,
        log.problems(),
        log.problemCount(),
        log.remarks(),
        log.remarkCount(),
        log.toConfirm(),
        suspended);
  }

  /** Returns whether what is good of the file is stored, or would be; otherwise nothing is. */
  public boolean isStored() {
    return outcome != Outcome.REFUSED;
  }

  /** Returns one line for a person, such as {@code added 873, changed 0, unchanged 0}. */
  public String summary() {
    if (outcome == Outcome.REFUSED) {
      return "nothing stored: %d %s"
          .formatted(problemCount, problemCount == 1 ? "problem" : "problems");
    }
    MergeCounts merged = counts.merged();
    String rows =
        "added %d, changed %d, unchanged %d"
            .formatted(merged.added(), merged.changed(), merged.unchanged());
    String leftOut = counts.rejected() == 0 ? "" : ", left out " + counts.rejected();
    String waiting = toConfirm == 0 ? "" : ", to be confirmed " + toConfirm;
    return (outcome == Outcome.DRY_RUN ? "nothing stored, would be: " : "")
        + rows
        + leftOut
        + waiting;
  }
}
