package org.fbsroutines.persistence.format.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * A file of which a reader must keep most in memory, and which is therefore refused beyond a size.
 */
public final class LimitedInput extends FilterInputStream {
  private final String file;
  private final long most;
  private long taken;

  public LimitedInput(String file, InputStream input, long most) {
    super(input);
    this.file = file;
    this.most = most;
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
    if (taken > most) {
      throw FormatException.ofFile(file, FileComplaint.TOO_LARGE.of(most >> 20));
    }
  }
}
