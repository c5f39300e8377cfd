package org.fbsroutines.cli;

import org.fbsroutines.domain.text.Text;

/** A command cannot go on; the text says why and what to do. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient Text text;

  private Failure(ExitCode exitCode, Text text) {
    super(text.english());
    this.exitCode = exitCode;
    this.text = text;
  }

  Failure(ExitCode exitCode, String key, Object... arguments) {
    this(exitCode, Wording.text(key, arguments));
  }

  static Failure ofInput(String key, Object... arguments) {
    return new Failure(ExitCode.INPUT, key, arguments);
  }

  /** Something given is not what a place takes. */
  static Failure unexpected(String place, Object given, String expected, Object... arguments) {
    return unexpected(ExitCode.INPUT, place, given, expected, arguments);
  }

  /** Options that no command takes so. */
  static Failure misused(String place, Object given, String expected, Object... arguments) {
    return unexpected(ExitCode.USAGE, place, given, expected, arguments);
  }

  private static Failure unexpected(
      ExitCode exitCode, String place, Object given, String expected, Object... arguments) {
    return new Failure(
        exitCode, "command.unexpected", place, given, Wording.text(expected, arguments));
  }

  /** What the program beneath refused, in its own words. */
  static Failure refused(String place, Exception refusal) {
    return ofInput("command.refused", place, String.valueOf(refusal.getMessage()));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  Text text() {
    return text;
  }
}
