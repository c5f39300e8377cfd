package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Template;
import org.fbsroutines.persistence.format.notation.ProgramVocabulary;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|refuse|notFound|badRequest|PageException)\\((?:\\d+, |\"[a-zA-Z-]+\","
              + " )?\"([a-z0-9.-]+)\"[,)]");

  private static final Pattern TITLE =
      Pattern.compile("\\bshow\\(\\s*ctx,\\s*(?:pages,\\s*)?[^,]+,\\s*\"([a-z0-9.-]+)\"");

  private static final Pattern NUMBER = Pattern.compile("(?<![=\\d])\\d+");

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyLanguageHasEveryText(Language language) {
    Set<String> given = Spoken.in(language).texts().keySet();
    Set<String> expected = expected(language).keySet();

    assertThat(new TreeSet<>(Sets.difference(expected, given))).as("missing").isEmpty();
    assertThat(new TreeSet<>(Sets.difference(given, expected))).as("not known").isEmpty();
  }

  /** English is not asked for what the domain says in English itself. */
  private static Map<String, String> expected(Language language) {
    Map<String, String> texts = new TreeMap<>(Spoken.in(Spoken.ENGLISH).texts());
    if (!language.equals(Spoken.ENGLISH)) {
      ProgramVocabulary.keys().forEach((name, key) -> texts.put(name, key.pattern()));
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyTextHasThePlacesOfTheEnglishOne(Language language) {
    for (Map.Entry<String, String> text : Spoken.in(language).texts().entrySet()) {
      String english = requireNonNull(expected(language).get(text.getKey()));
      if (!places(english).isEmpty()) {
        Template.read(text.getKey(), text.getValue()); // It refuses what cannot be read.
      }
      assertThat(places(text.getValue())).as(text.getKey()).isEqualTo(places(english));
      assertThat(text.getValue()).as(text.getKey()).isNotBlank();
    }
  }

  @Test
  void theHeartScreenAsksForPainInTheChestAtRestInEveryLanguage() {
    assertThat(Question.CHEST_PAIN_ON_EXERTION.text().english())
        .contains("during activity", "at rest");
    assertThat(Spoken.in(Spoken.SPANISH).texts().get("question.chestPainOnExertion"))
        .contains("durante la actividad", "en reposo");
  }

  @Test
  void everyTextThatAPageSaysIsThere() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          Stream.of(SAID, TITLE)
              .flatMap(pattern -> pattern.matcher(text).results())
              .forEach(result -> said.add(result.group(1)));
        }
      }
    }

    assertThat(said).isNotEmpty();
    assertThat(Spoken.in(Spoken.ENGLISH).texts().keySet()).containsAll(said);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void noKeyStandsTwiceInAFile(Language language) throws IOException {
    Path file =
        Path.of("src/main/resources/org/fbsroutines/web/page/messages")
            .resolve(language.tag() + ".properties");

    assertThat(Files.readAllLines(file))
        .filteredOn(line -> line.contains(" = ") && !line.startsWith("#"))
        .extracting(line -> line.substring(0, line.indexOf(" = ")))
        .hasSizeGreaterThan(1000)
        .doesNotHaveDuplicates();
  }

  @Test
  void theFileOfEnglishRepeatsNothingThatTheDomainSays() {
    assertThat(Spoken.in(Spoken.ENGLISH).texts().keySet())
        .doesNotContainAnyElementsOf(ProgramVocabulary.keys().keySet());
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyLanguageKeepsTheNumbersOfWhatTheDomainSays(Language language) {
    Map<String, String> texts = Spoken.in(language).texts();

    for (String name : Sets.intersection(ProgramVocabulary.keys().keySet(), texts.keySet())) {
      assertThat(numbers(requireNonNull(texts.get(name))))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(
              numbers(requireNonNull(ProgramVocabulary.keys().get(name)).pattern()));
    }
  }

  /** The numbers in the words, without those by which a plural is chosen. */
  private static List<String> numbers(String pattern) {
    return NUMBER.matcher(pattern).results().map(MatchResult::group).toList();
  }

  /** The names of the places, with what makes a plural or a choice of them. */
  private static Set<String> places(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> places = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME
          || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }
}
