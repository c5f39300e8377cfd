package org.fbsroutines.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes: whole, or not at all. Its owner alone may read it. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes it beside its place and then moves it there.
   *
   * @throws Failure if it cannot be written; a file that was there stays as it was
   */
  static void write(Path file, String document) {
    Path target = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), ".fbs-", ".part");
      try {
        Files.write(draft, document.getBytes(StandardCharsets.UTF_8), WRITE, SYNC);
        Files.move(draft, target, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "--output: " + file + ": cannot be written (" + e + ")");
    }
  }
}
