package org.fbsroutines.cli;

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
import org.jspecify.annotations.Nullable;

/**
 * A file that a command writes: whole, or not at all. It is written beside its place and moved
 * there at the end; a file that was there stays as it was until then. Its owner alone may read it.
 */
final class OutputFile implements AutoCloseable {
  private final String option;
  private final @Nullable Path file;
  private final @Nullable Path draft;
  private final @Nullable FileOutputStream bytes;
  private final Writer writer;

  private OutputFile(
      String option,
      @Nullable Path file,
      @Nullable Path draft,
      @Nullable FileOutputStream bytes,
      Writer writer) {
    this.option = option;
    this.file = file;
    this.draft = draft;
    this.bytes = bytes;
    this.writer = writer;
  }

  /**
   * Begins a file.
   *
   * @param option which option names it, such as {@code --output}
   * @param file its place
   * @throws Failure if it cannot be written
   */
  static OutputFile begin(String option, Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a directory");
      }
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".fbs-", ".part");
      FileOutputStream bytes = new FileOutputStream(draft.toFile());
      return new OutputFile(
          option, file, draft, bytes, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw refused(option, file, e);
    }
  }

  /** Begins a file, or throws away what is written where none is wanted. */
  static OutputFile orNone(String option, @Nullable Path file) {
    return file == null
        ? new OutputFile(option, null, null, null, Writer.nullWriter())
        : begin(option, file);
  }

  /** What is written goes into the file. */
  Writer writer() {
    return writer;
  }

  /**
   * Moves the file to its place.
   *
   * @throws Failure if it cannot be written
   */
  void keep() {
    if (file == null || draft == null || bytes == null) {
      return;
    }
    try {
      writer.flush();
      bytes.getFD().sync();
      writer.close();
      Files.move(draft, file.toAbsolutePath(), ATOMIC_MOVE);
    } catch (IOException e) {
      throw refused(option, file, e);
    }
  }

  private static Failure refused(String option, Path file, IOException e) {
    return new Failure(
        ExitCode.FAILED, option + ": " + file + ": cannot be written (" + reason(e) + ")");
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (e instanceof AccessDeniedException) {
      return "not permitted";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /** Throws the draft away, if it was not kept. */
  @Override
  public void close() {
    try {
      writer.close();
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw refused(option, draft == null ? Path.of("") : draft, e);
    }
  }
}
