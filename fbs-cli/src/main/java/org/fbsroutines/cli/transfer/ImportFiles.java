package org.fbsroutines.cli.transfer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Printable;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.jspecify.annotations.Nullable;

/** The files that a command line names: by themselves, by a pattern, or as standard input. */
final class ImportFiles {
  private static final String STANDARD_INPUT = "-";
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private ImportFiles() {}

  /**
   * Finds them all before any is read; those of one command belong together.
   *
   * @throws Failure if one is not there or may not be read
   */
  static ImmutableList<ImportSource> find(List<String> names, CommandContext surroundings) {
    ImmutableSet<Path> all =
        names.stream()
            .filter(name -> !name.equals(STANDARD_INPUT))
            .flatMap(name -> files(name).stream())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<ImportSource> sources = ImmutableList.builder();
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        sources.add(
            new ImportSource.OfStream(
                surroundings.words().say("command.standard-input"), surroundings.input()));
      } else {
        files(name).forEach(file -> sources.add(new ImportSource.OfFile(file, without(all, file))));
      }
    }
    return sources.build();
  }

  private static ImmutableList<Path> without(ImmutableSet<Path> all, Path file) {
    return all.stream()
        .filter(other -> !other.equals(file))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Checks that a file that is to be written is none that is read.
   *
   * @throws Failure if it is
   */
  static void checkApart(
      String option, @Nullable Path written, List<ImportSource> sources, @Nullable Path other) {
    if (written == null || !Files.exists(written)) {
      return;
    }
    Stream<Path> read = sources.stream().flatMap(source -> source.file().stream());
    if (Stream.concat(read, Stream.ofNullable(other)).anyMatch(file -> isSame(file, written))) {
      throw new Failure(ExitCode.USAGE, "command.import.same-file", option, written);
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static ImmutableList<Path> files(String name) {
    Path file = path(name);
    if (Files.exists(file) || !GLOB.matcher(name).find()) {
      InputFile.checkReadable(file);
      return ImmutableList.of(file);
    }
    Path directory = file.toAbsolutePath().getParent();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(directory, String.valueOf(file.getFileName()))) {
      ImmutableList<Path> files = ImmutableList.sortedCopyOf(found);
      if (files.isEmpty()) {
        throw FormatException.ofFile(name, FileComplaint.NO_SUCH_FILE.of());
      }
      files.forEach(InputFile::checkReadable);
      return files;
    } catch (IOException e) {
      throw FormatException.ofFile(name, FileComplaint.NO_SUCH_FILE.of());
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw FormatException.ofFile(Printable.line(name), FileComplaint.NO_SUCH_FILE.of());
    }
  }
}
