package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on security names tests that there are. */
class SecurityPageTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    String page = Files.readString(HOUSE.resolve("docs/security.md"));
    List<MatchResult> named = NAMED.matcher(page).results().toList();

    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult test : named) {
      assertThat(source(test.group(1)))
          .as(test.group())
          .contains(test.group(2) == null ? "class " + test.group(1) : " " + test.group(2) + "(");
    }
  }

  private static String source(String test) throws IOException {
    for (String module : new String[] {"fbs-domain", "fbs-persistence", "fbs-web", "fbs-cli"}) {
      try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/test"))) {
        List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
        if (!found.isEmpty()) {
          return Files.readString(found.get(0));
        }
      }
    }
    throw new AssertionError(test + ": there is no such test");
  }
}
