package org.fbsroutines.persistence.store;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that are too long to stand between lines of Java. */
final class SqlFile {
  private SqlFile() {}

  static String read(String file) {
    try {
      return Resources.toString(Resources.getResource(SqlFile.class, file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
