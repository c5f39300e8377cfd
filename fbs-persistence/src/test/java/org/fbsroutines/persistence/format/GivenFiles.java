package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.persistence.format.row.Source;

/** Sources of a test: texts, files of the test's resources and files of a directory. */
public final class GivenFiles {
  private GivenFiles() {}

  /** The first of some texts, the others beside it. */
  public static Source texts(String name, ImmutableMap<String, String> texts) {
    return new Source(
        name,
        stream(texts.getOrDefault(name, "")),
        other -> Optional.ofNullable(texts.get(other)).map(GivenFiles::stream));
  }

  /** A file of a command that was given others, too. */
  public static Source among(String name, ImmutableMap<String, String> texts) {
    return new Source(
        name,
        stream(texts.getOrDefault(name, "")),
        Source.Siblings.NONE,
        reader -> {
          for (String other : texts.keySet()) {
            if (!other.equals(name)) {
              reader.read(text(other, texts.getOrDefault(other, "")));
            }
          }
        });
  }

  public static Source text(String name, String text) {
    return texts(name, ImmutableMap.of(name, text));
  }

  /** A file of a directory of resources, the others beside it. */
  public static Source resource(String directory, String name) throws IOException {
    return new Source(
        name,
        Resources.getResource(directory + "/" + name).openStream(),
        other -> {
          try {
            return Optional.of(Resources.getResource(directory + "/" + other).openStream());
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        });
  }

  public static Source file(Path file) throws IOException {
    return new Source(
        String.valueOf(file.getFileName()),
        Files.newInputStream(file),
        other ->
            Files.exists(file.resolveSibling(other))
                ? Optional.of(Files.newInputStream(file.resolveSibling(other)))
                : Optional.empty());
  }

  public static String resourceText(String name) {
    try {
      return Resources.toString(Resources.getResource(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
