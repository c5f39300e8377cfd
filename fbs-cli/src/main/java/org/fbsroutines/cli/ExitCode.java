package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.domain.text.Text;

/** How a command ended, as the shell sees it. */
enum ExitCode {
  /** The command did what it was asked; what a screening decides does not matter. */
  DONE,
  /** Something went wrong that is neither of the others. */
  FAILED,
  /** The command line was not understood. */
  USAGE,
  /** A file or a name that was given has problems; what has them was not stored. */
  INPUT,
  /** The database cannot be reached or started. */
  DATABASE;

  int number() {
    return ordinal();
  }

  Text meaning() {
    return Wording.text("command.exit." + name().toLowerCase(Locale.ROOT));
  }
}
