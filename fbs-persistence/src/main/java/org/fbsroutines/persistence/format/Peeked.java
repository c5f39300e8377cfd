package org.fbsroutines.persistence.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which the first character is known.
 *
 * @param first the first byte that is neither a blank nor part of a byte order mark
 * @param input the whole stream
 */
record Peeked(char first, InputStream input) {
  private static final int FURTHEST = 4_096;
  private static final String SKIPPED = " \t\r\n\u00EF\u00BB\u00BF";

  static Peeked of(String file, InputStream input) {
    BufferedInputStream buffered = new BufferedInputStream(input);
    buffered.mark(FURTHEST);
    try {
      int read = buffered.read();
      for (int i = 1; i < FURTHEST && read >= 0 && SKIPPED.indexOf(read) >= 0; i++) {
        read = buffered.read();
      }
      buffered.reset();
      if (read < 0) {
        throw FormatException.ofFile(file, "empty (expected: JSON or CSV)");
      }
      return new Peeked((char) read, buffered);
    } catch (IOException e) {
      throw FormatException.ofFile(file, "cannot be read: " + e.getMessage());
    }
  }
}
