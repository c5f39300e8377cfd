package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.visit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|refuse|notFound|badRequest|PageException)\\((?:\\d+, |\"[a-zA-Z-]+\", )?\"([a-z0-9.-]+)\"[,)]");

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryText(Language language) {
    assertThat(new TreeSet<>(Messages.in(language).texts().keySet()))
        .isEqualTo(new TreeSet<>(Messages.in(Language.ENGLISH).texts().keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextHasThePlacesOfTheEnglishOne(Language language) {
    for (Map.Entry<String, String> text : Messages.in(language).texts().entrySet()) {
      String english = Messages.in(Language.ENGLISH).texts().getOrDefault(text.getKey(), "");
      assertThat(places(text.getValue())).as(text.getKey()).isEqualTo(places(english));
      assertThat(text.getValue()).as(text.getKey()).isNotBlank();
    }
  }

  @Test
  void everyTextThatAPageSaysIsThere() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          SAID.matcher(Files.readString(file)).results().forEach(r -> said.add(r.group(1)));
        }
      }
    }

    assertThat(said).isNotEmpty();
    assertThat(Messages.in(Language.ENGLISH).texts().keySet()).containsAll(said);
  }

  private static List<Integer> places(String text) {
    try {
      return Arrays.asList(new Integer[new MessageFormat(text).getFormatsByArgumentIndex().length]);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
