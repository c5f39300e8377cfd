package org.fbsroutines.persistence.bulk.source;

import com.google.common.io.CharSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;

/** A file of another encoding as UTF-8; bytes that are none of the encoding are refused. */
final class Transcoding extends FilterInputStream {
  private static final int BIG_ENDIAN_MARK = 0xfeff;
  private static final int LITTLE_ENDIAN_MARK = 0xfffe;

  private final String file;
  private final Charset encoding;

  private Transcoding(String file, Charset encoding, InputStream transcoded) {
    super(transcoded);
    this.file = file;
    this.encoding = encoding;
  }

  /**
   * Returns the bytes as UTF-8.
   *
   * @param encoding as stated by whoever imports; a byte order mark of UTF-16, which no UTF-8
   *     begins with, goes before it
   */
  static InputStream of(String file, Charset encoding, InputStream input) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(input, Short.BYTES);
    byte[] mark = peeked.readNBytes(Short.BYTES);
    peeked.unread(mark);
    int first =
        mark.length < Short.BYTES
            ? 0
            : Byte.toUnsignedInt(mark[0]) << Byte.SIZE | Byte.toUnsignedInt(mark[1]);
    boolean isUtf16 = first == BIG_ENDIAN_MARK || first == LITTLE_ENDIAN_MARK;
    Charset stated = isUtf16 ? StandardCharsets.UTF_16 : encoding;
    return stated.equals(StandardCharsets.UTF_8)
        ? peeked
        : new Transcoding(file, stated, utf8(stated, peeked));
  }

  private static InputStream utf8(Charset from, InputStream input) throws IOException {
    return new CharSource() {
      @Override
      public Reader openStream() {
        return new InputStreamReader(
            input,
            from.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
      }
    }.asByteSource(StandardCharsets.UTF_8).openStream();
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (CharacterCodingException e) {
      throw refuse();
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (CharacterCodingException e) {
      throw refuse();
    }
  }

  private FormatException refuse() {
    return FormatException.ofFile(file, FileComplaint.NOT_IN_ENCODING.of(encoding.name()));
  }
}
