package org.fbsroutines.cli;

/** How a command ended, as the shell sees it. */
enum ExitCode {
  /** The command did what it was asked; what a screening decides does not matter. */
  DONE(0, "done"),
  /** Something went wrong that is neither of the others. */
  FAILED(1, "failed, and none of the reasons below"),
  /** The command line was not understood. */
  USAGE(2, "the command line was not understood"),
  /** A file or a name that was given has problems; what has them was not stored. */
  INPUT(3, "the input had problems; what had them was not stored"),
  /** The database cannot be reached or started. */
  DATABASE(4, "the database is not available");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }
}
