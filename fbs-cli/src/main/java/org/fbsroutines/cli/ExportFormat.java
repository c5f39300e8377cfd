package org.fbsroutines.cli;

import java.util.Locale;

/** The forms of an export. */
enum ExportFormat {
  JSON,
  CSV;

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
