package org.fbsroutines.persistence.format.row;

/**
 * How a file begins: at most {@value #MAX_LENGTH} bytes of it, without a byte order mark and
 * leading blanks. Bytes that are no UTF-8 stand as replacement characters.
 *
 * @param text the beginning, which may end in the middle of anything
 */
public record FileHead(String text) {
  /** The most bytes that are looked at. */
  public static final int MAX_LENGTH = 1 << 16;

  /** Returns the first character that is no blank; a blank where there is none. */
  public char first() {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  /** Returns whether a text stands in the beginning of the file. */
  public boolean mentions(String part) {
    return text.contains(part);
  }

  /** Returns the first line without its end; all of the text where no line ends in it. */
  public String firstLine() {
    return text.lines().findFirst().orElse("");
  }
}
