package org.fbsroutines.cli.terminal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a command writes: whole, or not at all. It is written beside its place and moved
 * there at the end; a file that was there stays as it was until then. Its owner alone may read it.
 *
 * @param option which option names it, such as {@code --output}
 * @param file its place
 * @param draft where it is written until it is kept
 * @param bytes writes the draft
 * @param writer what is written goes into the file
 */
public record OutputFile(
    String option, Path file, Path draft, FileOutputStream bytes, Writer writer)
    implements AutoCloseable {
  /**
   * Begins a file.
   *
   * @param option which option names it, such as {@code --output}
   * @param file its place
   * @throws Failure if it cannot be written
   */
  public static OutputFile begin(String option, Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw refused(option, file, Wording.text("command.file.is-directory"));
      }
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".fbs-", ".part");
      FileOutputStream bytes = new FileOutputStream(draft.toFile());
      return new OutputFile(
          option, file, draft, bytes, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(option, file, e);
    }
  }

  /**
   * Moves the file to its place.
   *
   * @throws Failure if it cannot be written
   */
  public void keep() {
    try {
      writer.flush();
      bytes.getFD().sync();
      writer.close();
      Files.move(draft, file.toAbsolutePath(), ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(option, file, e);
    }
  }

  /**
   * The refusal of a file that cannot be written.
   *
   * @param option which option names it
   * @param file its place
   * @param e what happened
   */
  public static Failure unwritable(String option, Object file, IOException e) {
    return refused(option, file, reason(e));
  }

  private static Failure refused(String option, Object file, Object reason) {
    return new Failure(ExitCode.FAILED, "command.file.unwritable", option, file, reason);
  }

  private static Object reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Wording.text("command.file.no-directory");
    }
    if (e instanceof AccessDeniedException) {
      return Wording.text("command.file.not-permitted");
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /** Throws the draft away, if it was not kept. */
  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw unwritable(option, draft, e);
    }
  }
}
