package org.fbsroutines.cli;

/** The program {@code fbs}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends with its {@link ExitCode}.
   *
   * @param arguments the command with its options, such as {@code screen facts.json}
   */
  public static void main(String[] arguments) {
    System.exit(new Program(Surroundings.ofThisProcess()).run(arguments));
  }
}
