package org.fbsroutines.persistence.format;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** A document cannot be read; tells every problem that was found, in the order of the lines. */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  FormatException(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    this.problems = ImmutableList.sortedCopyOf(comparingLong(Problem::line), problems);
  }

  FormatException(Problem problem) {
    this(ImmutableList.of(problem));
  }

  /**
   * A document as a whole cannot be read.
   *
   * @param file its name
   * @param message what is wrong and what to do
   * @return the exception
   */
  public static FormatException ofFile(String file, String message) {
    return new FormatException(new Problem(file, 0, "", message));
  }

  /** Returns the problems, at least one, by line. */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
