package org.fbsroutines.persistence.bulk;

import org.fbsroutines.persistence.format.problem.Problem;

/** Takes every problem of an import with the row that has it. */
public interface ErrorReport {
  /** Keeps none; original rows need not be kept either. */
  ErrorReport NONE =
      new ErrorReport() {
        @Override
        public boolean isKept() {
          return false;
        }

        @Override
        public void add(Problem problem, String original) {}

        @Override
        public void ended() {}
      };

  /** Returns whether anybody reads it. */
  default boolean isKept() {
    return true;
  }

  /**
   * Takes one problem.
   *
   * @param original the row as it stands in the file; empty where the file as a whole is meant
   */
  void add(Problem problem, String original);

  /**
   * Marks where the report is now.
   *
   * @return takes back what was added since
   */
  default Runnable mark() {
    return () -> {};
  }

  /** A file is done with. */
  void ended();
}
