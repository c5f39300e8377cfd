package org.fbsroutines.persistence.store;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that are too long to stand between lines of Java. */
public final class SqlFile {
  private SqlFile() {}

  /**
   * Reads a file.
   *
   * @param reader the class beside which it lies
   */
  public static String read(Class<?> reader, String file) {
    try {
      return Resources.toString(Resources.getResource(reader, file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
