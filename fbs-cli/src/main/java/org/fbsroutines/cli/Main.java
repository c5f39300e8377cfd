package org.fbsroutines.cli;

import java.io.IOException;
import java.util.Arrays;

/** The program {@code fbs}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends with its {@link ExitCode}.
   *
   * @param arguments the command with its options, such as {@code screen facts.json}
   * @throws IOException if the program's own files cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    if (Arrays.equals(arguments, new String[] {"--version"})) {
      // Scripts ask this first; loading the command line would cost more than the answer.
      System.out.println(Version.text());
    } else {
      System.exit(new Program(Surroundings.ofThisProcess()).run(arguments));
    }
  }
}
