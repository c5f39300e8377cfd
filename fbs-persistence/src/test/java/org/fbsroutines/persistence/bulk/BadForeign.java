package org.fbsroutines.persistence.bulk;

import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Files of other systems that must not be imported, made by hand: {@code bad/KIND/what-is-wrong},
 * and the same damages to the bytes as for ours.
 */
final class BadForeign {
  private BadForeign() {}

  static Stream<BadFile> all() {
    return Stream.concat(
        Stream.of("exercises", "patients", "operations", "facts").flatMap(BadForeign::byHand),
        Stream.of(
                BadBytes.damaged(
                    "exercises",
                    "free-exercise-db",
                    "[{\"id\":\"Stand\",\"name\":\"Stand\",\n\"instructions\":[\"Stand wall.\"]}]\n"),
                BadBytes.damaged(
                    "patients",
                    "FHIR",
                    "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":"
                        + "\"Patient\",\"id\":\"P-1\",\"name\":[{\"text\":\"Ann Example\"}]}}]}\n"))
            .flatMap(files -> files));
  }

  private static Stream<BadFile> byHand(String kind) {
    File[] files = new File(Resources.getResource("bad/" + kind).getPath()).listFiles();
    return files == null
        ? Stream.of()
        : Arrays.stream(files)
            .sorted(Comparator.comparing(File::getName))
            .map(file -> BadFile.bytes(kind, "by hand: " + file.getName(), read(file.toPath())));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
