package org.fbsroutines.cli;

import java.util.Arrays;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Version;

/** The program {@code fbs}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends with its {@link ExitCode}.
   *
   * @param arguments the command with its options, such as {@code screen facts.json}
   */
  public static void main(String[] arguments) {
    if (Arrays.equals(arguments, new String[] {"--version"})) {
      // Scripts ask this first; loading the command line would cost more than the answer.
      System.out.println(Version.text());
    } else {
      System.exit(new Program(CommandContext.ofThisProcess()).run(arguments));
    }
  }
}
