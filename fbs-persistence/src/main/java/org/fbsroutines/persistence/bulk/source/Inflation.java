package org.fbsroutines.persistence.bulk.source;

import com.github.luben.zstd.ZstdInputStream;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.MeasuredInput;

/**
 * What a file states after decompression: gzip and zstd are known by their first bytes. A file that
 * becomes far larger than any real one is refused, since it was made to fill somebody's disk.
 */
final class Inflation {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int ZSTD_MAGIC = 0x28b52ffd;
  private static final int BUFFER = 1 << 16;

  private static final long MAX_SIZE = 32L << 30;

  /** Text becomes a tenth or a thirtieth; a thousandth is no text. */
  private static final long MAX_RATIO = 250;

  private static final long SMALL = 64L << 20;

  private Inflation() {}

  /** Returns the stream as it is, or inflated. */
  static InputStream of(String file, InputStream input) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(input, Integer.BYTES);
    byte[] magic = peeked.readNBytes(Integer.BYTES);
    peeked.unread(magic);
    int first = 0;
    for (byte b : magic) {
      first = first << Byte.SIZE | Byte.toUnsignedInt(b);
    }
    CountingInputStream counted = new CountingInputStream(peeked);
    if (magic.length == Integer.BYTES && first >>> Short.SIZE == GZIP_MAGIC) {
      return measured(file, counted, new GZIPInputStream(counted, BUFFER));
    }
    if (magic.length == Integer.BYTES && first == ZSTD_MAGIC) {
      return measured(file, counted, new ZstdInputStream(counted));
    }
    return peeked;
  }

  private static InputStream measured(
      String file, CountingInputStream compressed, InputStream inflating) {
    return new MeasuredInput(
        inflating,
        inflated -> {
          if (inflated > MAX_SIZE
              || (inflated > SMALL && inflated / MAX_RATIO > compressed.getCount())) {
            throw FormatException.ofFile(file, FileComplaint.INFLATES.of());
          }
        });
  }
}
