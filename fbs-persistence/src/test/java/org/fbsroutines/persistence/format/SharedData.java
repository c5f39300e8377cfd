package org.fbsroutines.persistence.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that is not part of the repository, looked for in the directory that {@code
 * fbs.shared.data} names.
 */
public final class SharedData {
  private SharedData() {}

  /** Returns a file, or leaves the test out where it is not there. */
  public static Path file(String name) {
    Path directory = Path.of(System.getProperty("fbs.shared.data", "../../shared/data"));
    Path file = directory.resolve(name);
    assumeTrue(Files.isReadable(file), name + " is not there; name its place by fbs.shared.data");
    return file;
  }
}
