package org.fbsroutines.persistence.format.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;

/** The bytes of a file, counted as they are read, so that too many are refused. */
public final class MeasuredInput extends FilterInputStream {
  private final LongConsumer check;
  private long taken;

  /**
   * The bytes of a file.
   *
   * @param input the bytes
   * @param check refuses by a {@link FormatException} how many were read so far
   */
  public MeasuredInput(InputStream input, LongConsumer check) {
    super(input);
    this.check = check;
  }

  /**
   * The bytes of a file most of which its reader must keep in memory, and which is therefore
   * refused beyond a size.
   *
   * @param file its name
   * @param input the bytes
   * @param max how many it may have, of a whole number of MiB
   * @return the bytes
   */
  public static MeasuredInput ofAtMost(String file, InputStream input, long max) {
    return new MeasuredInput(
        input,
        taken -> {
          if (taken > max) {
            throw FormatException.ofFile(file, FileComplaint.TOO_LARGE.of(max >> 20));
          }
        });
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    take(Math.max(read, 0));
    return read;
  }

  private void take(int count) {
    taken += count;
    check.accept(taken);
  }
}
