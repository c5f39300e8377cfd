package org.fbsroutines.persistence.bulk;

import com.google.common.io.ByteSource;
import java.nio.charset.StandardCharsets;

/**
 * A file that must not be imported.
 *
 * @param kind what it claims to hold, as the command line names it
 * @param name what is wrong with it
 * @param content its bytes
 */
record BadFile(String kind, String name, ByteSource content) {

  static BadFile bytes(String kind, String name, byte[] content) {
    return new BadFile(kind, name, ByteSource.wrap(content));
  }

  static BadFile text(String kind, String name, String content) {
    return bytes(kind, name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
