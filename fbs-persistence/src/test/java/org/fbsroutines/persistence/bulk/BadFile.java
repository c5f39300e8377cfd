package org.fbsroutines.persistence.bulk;

import java.nio.charset.StandardCharsets;

/**
 * A file that must not be imported.
 *
 * @param kind what it claims to hold, as the command line names it
 * @param name what is wrong with it
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once, and never compared
public record BadFile(String kind, String name, byte[] content) {

  static BadFile text(String kind, String name, String content) {
    return new BadFile(kind, name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
