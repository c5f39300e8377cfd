package org.fbsroutines.cli;

/** A command cannot go on; the message says why and what to do. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  Failure(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Failure ofInput(String message) {
    return new Failure(ExitCode.INPUT, message);
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
