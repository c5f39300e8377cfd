package org.fbsroutines.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output that knows whether it failed because its reader, such as {@code head}, had enough. */
final class PipeStream extends FilterOutputStream {
  private boolean closedByReader;

  PipeStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      closedByReader = String.valueOf(e.getMessage()).contains("Broken pipe");
      throw e;
    }
  }

  boolean isClosedByReader() {
    return closedByReader;
  }
}
