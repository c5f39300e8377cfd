package org.fbsroutines.cli;

import java.util.Locale;

/** What can be exported. */
enum ExportKind {
  EXERCISES,
  PATIENTS,
  ROUTINES;

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
