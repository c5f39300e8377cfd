package org.fbsroutines.persistence.bulk;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;

/** The problems and remarks of one import: all of them are counted, the first are kept. */
final class ProblemLog {
  private final ImportOptions options;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private long problemCount;
  private long remarkCount;
  private long toConfirm;
  private long badRows;
  private boolean isFatal;

  ProblemLog(ImportOptions options) {
    this.options = options;
  }

  /** There are more problems than somebody wanted to hear of. */
  static final class TooManyProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Takes the problems of one row.
   *
   * @throws TooManyProblems if these are too many
   */
  void addRow(List<Problem> ofRow, String original) {
    addRows(1, ofRow, original);
  }

  /**
   * Takes the problems of rows that stand at one place.
   *
   * @throws TooManyProblems if these are too many
   */
  void addRows(long rows, List<Problem> ofRow, String original) {
    badRows += rows;
    ofRow.forEach(problem -> add(problem, original));
    if (problemCount >= options.mostProblems()
        && options.mostProblems() != Long.MAX_VALUE
        && !isFatal) {
      isFatal = true;
      throw new TooManyProblems();
    }
  }

  /** Takes what keeps the file as a whole from being read on. */
  void addFatal(FormatException e) {
    isFatal = true;
    e.problems().forEach(problem -> add(problem, ""));
    problemCount += e.total() - e.problems().size();
  }

  private void add(Problem ours, String original) {
    Problem problem = inWordsOfTheFile(ours);
    problemCount++;
    if (problems.size() < ImportReport.MAX_PROBLEMS) {
      problems.add(problem);
    }
    options.report().add(problem, original);
  }

  private Problem inWordsOfTheFile(Problem problem) {
    return new Problem(
        problem.file(),
        problem.line(),
        options.csv().mapping().header(problem.field()),
        problem.message());
  }

  void addRemark(Problem remark) {
    remarkCount++;
    if (remarks.size() < ImportReport.MAX_PROBLEMS) {
      remarks.add(inWordsOfTheFile(remark));
    }
  }

  /** Takes what is left out of a row until a clinician has confirmed it. */
  void addToConfirm(Problem held) {
    toConfirm++;
    addHeld(held);
  }

  /** Takes what is left out of a row for good. */
  void addHeld(Problem held) {
    addRemark(held);
    options.report().add(inWordsOfTheFile(held), "");
  }

  /** Whether nothing of the file may be stored. */
  boolean isRefused() {
    return isFatal || (problemCount > 0 && options.onError() == ImportOptions.OnError.STOP);
  }

  boolean isFatal() {
    return isFatal;
  }

  long badRows() {
    return badRows;
  }

  long toConfirm() {
    return toConfirm;
  }

  long problemCount() {
    return problemCount;
  }

  long remarkCount() {
    return remarkCount;
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.sortedCopyOf(comparingLong(Problem::line), problems);
  }

  ImmutableList<Problem> remarks() {
    return ImmutableList.sortedCopyOf(comparingLong(Problem::line), remarks);
  }
}
