package org.fbsroutines.persistence.bulk.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.Source;

/** Where an import reads from: a file, which may be read again, or a stream, which may not. */
public sealed interface ImportSource {

  /** Returns its name without a directory, for messages and the record of the run. */
  String name();

  /** Opens it. */
  InputStream open() throws IOException;

  /** Returns its size where it is known before it is read. */
  OptionalLong size() throws IOException;

  /** Returns the file that it reads; empty where it reads none. */
  default Optional<Path> file() {
    return Optional.empty();
  }

  /** Returns the files beside it. */
  Source.Siblings siblings();

  /** Returns the other files of the same command. */
  default Source.Companions companions() {
    return Source.Companions.NONE;
  }

  /**
   * A file.
   *
   * @param path where it lies
   * @param others the other files of the same command
   */
  record OfFile(Path path, ImmutableList<Path> others) implements ImportSource {
    /** A file alone. */
    public OfFile(Path path) {
      this(path, ImmutableList.of());
    }

    @Override
    public Source.Companions companions() {
      return others.isEmpty()
          ? Source.Companions.NONE
          : reader -> {
            for (Path other : others) {
              String name = String.valueOf(other.getFileName());
              try (InputStream input =
                  Transcoding.of(name, UTF_8, Inflation.of(name, Files.newInputStream(other)))) {
                reader.read(new Source(name, input, Source.Siblings.NONE));
              }
            }
          };
    }

    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }

    @Override
    public InputStream open() throws IOException {
      try {
        return Files.newInputStream(path);
      } catch (NoSuchFileException e) {
        throw FormatException.ofFile(path.toString(), FileComplaint.NO_SUCH_FILE.of());
      }
    }

    @Override
    public OptionalLong size() throws IOException {
      return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    @Override
    public Source.Siblings siblings() {
      return sibling -> {
        Path beside = path.resolveSibling(sibling);
        return Files.isRegularFile(beside)
            ? Optional.of(Inflation.of(sibling, Files.newInputStream(beside)))
            : Optional.empty();
      };
    }
  }

  /** A stream that is read once, such as standard input; whoever gave it closes it. */
  record OfStream(String name, InputStream stream) implements ImportSource {
    @Override
    public InputStream open() {
      return new FilterInputStream(stream) {
        @Override
        public void close() {}
      };
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }

    @Override
    public Source.Siblings siblings() {
      return Source.Siblings.NONE;
    }
  }
}
