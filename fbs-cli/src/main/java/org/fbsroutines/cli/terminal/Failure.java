package org.fbsroutines.cli.terminal;

import org.fbsroutines.domain.text.Text;

/** A command cannot go on; the text says why and what to do. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient Text text;

  private Failure(ExitCode exitCode, Text text) {
    super(text.english());
    this.exitCode = exitCode;
    this.text = text;
  }

  /** Ends the command with a code and the text of a key. */
  public Failure(ExitCode exitCode, String key, Object... arguments) {
    this(exitCode, Wording.text(key, arguments));
  }

  /** Bad input, in the text of a key. */
  public static Failure ofInput(String key, Object... arguments) {
    return new Failure(ExitCode.INPUT, key, arguments);
  }

  /** Something given is not what a place takes. */
  public static Failure unexpected(
      String place, Object given, String expected, Object... arguments) {
    return unexpected(ExitCode.INPUT, place, given, expected, arguments);
  }

  /** Options that no command takes so. */
  public static Failure misused(String place, Object given, String expected, Object... arguments) {
    return unexpected(ExitCode.USAGE, place, given, expected, arguments);
  }

  private static Failure unexpected(
      ExitCode exitCode, String place, Object given, String expected, Object... arguments) {
    return new Failure(
        exitCode, "command.unexpected", place, given, Wording.text(expected, arguments));
  }

  /** What the program beneath refused, in its own words. */
  public static Failure refused(String place, Exception refusal) {
    return ofInput("command.refused", place, String.valueOf(refusal.getMessage()));
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What went wrong, and what to do. */
  public Text text() {
    return text;
  }
}
