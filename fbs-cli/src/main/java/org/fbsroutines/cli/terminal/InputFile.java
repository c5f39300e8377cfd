package org.fbsroutines.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * A file that a command was given, or standard input.
 *
 * @param name what messages call it
 * @param path where it is, {@code -} for standard input
 * @param standardInput standard input
 */
public record InputFile(String name, String path, InputStream standardInput) {

  /** The file at a path, or standard input where the path is {@code -}. */
  public static InputFile named(String path, CommandContext surroundings) {
    return new InputFile(
        path.equals("-") ? surroundings.words().say("command.standard-input") : path,
        path,
        surroundings.input());
  }

  /**
   * Reads it.
   *
   * @throws Failure if it cannot be read
   */
  public <T> T read(BiFunction<String, InputStream, T> reader) {
    if (path.equals("-")) {
      return reader.apply(name, standardInput);
    }
    Path file = Path.of(path);
    checkReadable(file);
    try (InputStream input = Files.newInputStream(file)) {
      return reader.apply(name, input);
    } catch (IOException e) {
      throw FormatException.unreadable(name, e);
    }
  }

  /**
   * Reads the facts of one patient.
   *
   * @param day on which they are entered
   * @throws FormatException if they have problems
   */
  public FactsDocument facts(LocalDate day) {
    EntryRule rule = EntryRule.of(Catalogue.standard(), day);
    return read((name, stream) -> FactsJson.read(name, stream, rule));
  }

  /**
   * Refuses what is not there before any other work is begun.
   *
   * @throws Failure if there is no such file or it may not be read
   */
  public static void checkReadable(Path file) {
    String name = file.toString();
    if (Files.notExists(file)) {
      throw FormatException.ofFile(name, FileComplaint.NO_SUCH_FILE.of());
    }
    if (Files.isDirectory(file)) {
      throw FormatException.ofFile(name, FileComplaint.DIRECTORY.of());
    }
    if (!Files.isReadable(file)) {
      throw FormatException.ofFile(name, FileComplaint.NOT_PERMITTED.of());
    }
  }
}
