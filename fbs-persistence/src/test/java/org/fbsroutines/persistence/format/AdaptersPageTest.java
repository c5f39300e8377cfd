package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on adapters shows code that is there. */
class AdaptersPageTest {
  private static final Path PAGE = Path.of("../docs/adapters.md");
  private static final Path SOURCES = Path.of("src/main/java/org/fbsroutines/persistence/format");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void showsCodeThatIsThere() throws IOException {
    List<String> shown =
        JAVA.matcher(Files.readString(PAGE)).results().map(code -> code.group(1)).toList();
    List<String> sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      sources = files.filter(Files::isRegularFile).map(AdaptersPageTest::text).toList();
    }

    assertThat(shown).hasSize(3);
    assertThat(shown)
        .allSatisfy(code -> assertThat(sources).anyMatch(source -> source.contains(code)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
