package org.fbsroutines.persistence.format.problem;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;

/** A document cannot be read; contains every problem that was found, in the order of the lines. */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  private final transient ImmutableList<Problem> problems;
  private final long total;

  FormatException(List<Problem> problems, long total) {
    super(message(problems, total));
    this.problems = ImmutableList.sortedCopyOf(comparingLong(Problem::line), problems);
    this.total = total;
  }

  public FormatException(List<Problem> problems) {
    this(problems, problems.size());
  }

  public FormatException(Problem problem) {
    this(ImmutableList.of(problem));
  }

  private static String message(List<Problem> problems, long total) {
    String shown =
        problems.stream()
            .sorted(comparingLong(Problem::line))
            .limit(SHOWN)
            .map(Problem::text)
            .collect(Collectors.joining("\n"));
    return total <= SHOWN ? shown : shown + "\nand " + (total - SHOWN) + " more problems";
  }

  /**
   * Problems that show only beside what is stored.
   *
   * @param problems at least one
   * @return the exception
   */
  public static FormatException of(List<Problem> problems) {
    return new FormatException(problems);
  }

  /** A problem that shows only beside what is stored. */
  public static FormatException of(Problem problem) {
    return new FormatException(problem);
  }

  /**
   * A document as a whole cannot be read.
   *
   * @param file its name
   * @param message what is wrong and what to do
   * @return the exception
   */
  public static FormatException ofFile(String file, Text message) {
    return new FormatException(new Problem(file, 0, "", message));
  }

  /**
   * The bytes of a document cannot be had.
   *
   * @param file its name
   * @param e what happened
   * @return the exception
   */
  public static FormatException unreadable(String file, IOException e) {
    return ofFile(
        file,
        e.getMessage() == null
            ? FileComplaint.ENDS_TOO_SOON.of()
            : FileComplaint.UNREADABLE.of(Shown.line(e.getMessage())));
  }

  /** Returns how many problems there are, those included that are too many to keep. */
  public long total() {
    return total;
  }

  /** Returns the problems, at least one and at most 1,000, by line. */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
