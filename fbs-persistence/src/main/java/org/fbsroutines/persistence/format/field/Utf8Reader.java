package org.fbsroutines.persistence.format.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * UTF-8 as text, strictly: bad bytes, binary data and endless lines are refused by a {@link
 * FormatException} that names the line. A byte order mark at the beginning is left out.
 */
public final class Utf8Reader extends Reader {
  /** The longest line, in characters; a whole library without a line break fits in. */
  static final int MAX_LINE_LENGTH = 10_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final InputStream input;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
  private final CharBuffer decoded = CharBuffer.allocate(1 << 14).flip();
  private long line = 1;
  private long lineLength;
  private char previous;
  private long quotationMarks;
  private boolean begun;
  private boolean ended;

  public Utf8Reader(String file, InputStream input) {
    this.file = file;
    this.input = input;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!decoded.hasRemaining()) {
      if (ended) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(target, offset, count);
    return count;
  }

  /** Returns how many quotation marks were read so far. */
  public long quotationMarks() {
    return quotationMarks;
  }

  private void decode() throws IOException {
    bytes.compact();
    int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
    ended = read < 0;
    decoded.clear();
    CoderResult result = decoder.decode(bytes, decoded, ended);
    decoded.flip();
    inspect();
    if (result.isError()) {
      throw refuse(FileComplaint.NOT_UTF8.of());
    }
  }

  private void inspect() {
    if (!begun && decoded.hasRemaining()) {
      begun = true;
      if (decoded.get(decoded.position()) == BYTE_ORDER_MARK) {
        decoded.get();
      }
    }
    for (int i = decoded.position(); i < decoded.limit(); i++) {
      count(decoded.get(i));
    }
  }

  private void count(char c) {
    if (c == '\n' || c == '\r') {
      line += c == '\n' && previous == '\r' ? 0 : 1;
      lineLength = 0;
    } else if (Character.isISOControl(c) && c != '\t') {
      throw refuse(FileComplaint.NOT_TEXT.of());
    } else if (++lineLength > MAX_LINE_LENGTH) {
      throw refuse(FileComplaint.LONG_LINE.of(MAX_LINE_LENGTH));
    }
    quotationMarks += c == '"' ? 1 : 0;
    previous = c;
  }

  private FormatException refuse(Text message) {
    return new FormatException(new Problem(file, line, "", message));
  }

  /** Leaves the stream open for whoever opened it. */
  @Override
  public void close() {}
}
