package org.fbsroutines.cli.terminal;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.store.StoreException;

/** A command cannot go on; the text states why and what to do. */
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

  /** What cannot be stored. */
  public static Failure refused(String place, StoreException refusal) {
    return ofInput("command.refused", place, refusal.text());
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
