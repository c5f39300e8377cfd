package org.fbsroutines.persistence.format;

/**
 * Takes the rows of a file as they come. Called by one thread; it may hold the caller up until
 * there is room.
 *
 * @param <T> what one row is
 */
public interface RowSink<T> {

  /** Takes a row. Its content may be read later, and on another thread. */
  void row(Row<T> row);

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
