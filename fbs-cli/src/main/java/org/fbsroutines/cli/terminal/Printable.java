package org.fbsroutines.cli.terminal;

/** Text that came from a file or a database, made safe for a terminal. */
public final class Printable {
  private Printable() {}

  /** The text on one line, without characters that could steer a terminal. */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .map(c -> steers(c) ? '\uFFFD' : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
