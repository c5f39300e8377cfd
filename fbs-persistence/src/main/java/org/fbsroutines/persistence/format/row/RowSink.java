package org.fbsroutines.persistence.format.row;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * Takes the rows of a file as they come. Called by one thread; it may hold the caller up until
 * there is room.
 *
 * @param <T> what one row is
 */
public interface RowSink<T> {

  /** Takes nothing in. */
  static RowSink<Object> silent() {
    return new RowSink<>() {
      @Override
      public void row(Row<Object> row) {}

      @Override
      public void problem(Problem problem, String original) {}

      @Override
      public void remark(Problem remark) {}
    };
  }

  /** Takes a row. What it says may be read later, and on another thread. */
  void row(Row<T> row);

  /** Takes rows that are one row of the file, and are stored or refused together. */
  default void together(ImmutableList<Row<T>> ofOnePlace) {
    ofOnePlace.forEach(this::row);
  }

  /**
   * Takes a problem; the row that has it is not stored.
   *
   * @param problem what is wrong
   * @param original the row as it stands in the file; empty where no row is meant
   */
  void problem(Problem problem, String original);

  /**
   * Takes a remark that keeps nothing from being stored: what was left out or joined, or what
   * somebody should look at, such as a possible duplicate.
   */
  void remark(Problem remark);
}
