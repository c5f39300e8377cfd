package org.fbsroutines.cli;

import com.google.common.collect.AbstractIterator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The lines of a stream as they are, without their ends. Of a line that is too long for any reader
 * only the beginning is kept, which is still too long.
 */
final class ByteLines extends AbstractIterator<byte[]> {
  /** The most bytes of a line that a reader should take. */
  static final int LONGEST = 250_000;

  private final InputStream input;

  ByteLines(InputStream input) {
    this.input = new BufferedInputStream(input, 1 << 16);
  }

  @Override
  protected byte[] computeNext() {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
      int next = input.read();
      if (next < 0) {
        return end();
      }
      while (next >= 0 && next != '\n') {
        if (line.size() <= LONGEST) {
          line.write(next);
        }
        next = input.read();
      }
      return line.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] end() {
    endOfData();
    return new byte[0];
  }
}
