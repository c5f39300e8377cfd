package org.fbsroutines.cli.terminal;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** How a command ended, as the shell sees it. */
public enum ExitCode implements Token {
  /** The command did what it was asked; what a screening decides does not matter. */
  DONE(0),
  /** Something went wrong that is neither of the others. */
  FAILED(1),
  /** The command line was not understood. */
  USAGE(2),
  /** A file or a name that was given has problems; what has them was not stored. */
  INPUT(3),
  /** The database cannot be reached or started. */
  DATABASE(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What the process ends with. */
  public int number() {
    return number;
  }

  /** What it means, for the help text. */
  public Text meaning() {
    return Wording.text("command.exit." + token());
  }
}
