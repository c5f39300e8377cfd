package org.fbsroutines.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.verification.Vocabulary;
import org.junit.jupiter.api.Test;

/** Where an idea has its word, no other word for it stands in a name, a comment or a text. */
class OneWordPerIdeaTest {
  private static final Path HOUSE = Path.of("..");
  private static final List<String> MODULES =
      List.of("fbs-domain", "fbs-persistence", "fbs-web", "fbs-cli");
  private static final Path ENGLISH =
      HOUSE.resolve("fbs-web/src/main/resources/org/fbsroutines/web/page/messages/en.properties");

  private static final String NOT_DONE =
      "paused (a routine), suspended (an item), not today (an exercise)";

  /** Other words, and what is said in their place. */
  private static final ImmutableMap<String, String> INSTEAD =
      ImmutableMap.<String, String>builder()
          .put("rests", NOT_DONE)
          .put("rested", NOT_DONE)
          .put("resting", NOT_DONE)
          .put("let rest", NOT_DONE)
          .put("lets rest", NOT_DONE)
          .put("routine rest", NOT_DONE)
          .put("taken out", NOT_DONE)
          .put("on hold", NOT_DONE)
          .put("dose", "dosage")
          .put("doses", "dosage")
          .put("reps", "repetitions")
          .put("workout", "exercise, or routine")
          .put("workouts", "exercises, or routines")
          .put("compliance", "adherence")
          .put("blocked", "withheld")
          .put("forbidden", "withheld")
          .buildOrThrow();

  /** Where such a word means something else. */
  private static final ImmutableList<String> OF_THE_FIELD =
      ImmutableList.of(
          "resting blood pressure",
          "resting time between sets",
          "effort resting",
          "head resting on");

  /** The words of a text or of code, in which a name is several words. */
  private static String words(String text) {
    String apart = text.replaceAll("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", " ");
    String words = " " + apart.strip().toLowerCase(Locale.ROOT) + " ";
    for (String meant : OF_THE_FIELD) {
      words = words.replace(" " + meant + " ", " ");
    }
    return words;
  }

  private static Stream<String> others(String where, String text) {
    String words = words(text);
    return INSTEAD.entrySet().stream()
        .filter(other -> words.contains(" " + other.getKey() + " "))
        .map(other -> where + ": " + other.getKey() + " (expected: " + other.getValue() + ")");
  }

  private static Stream<String> othersOfLines(Path file) {
    try {
      return Splitter.on('\n')
          .splitToStream(Files.readString(file, UTF_8))
          .flatMap(line -> others(HOUSE.relativize(file).toString(), line));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> code() throws IOException {
    ImmutableList.Builder<Path> files = ImmutableList.builder();
    for (String module : MODULES) {
      try (Stream<Path> found = Files.walk(HOUSE.resolve(module).resolve("src/main/java"))) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files.build();
  }

  @Test
  void noCodeHasAnotherWord() throws IOException {
    assertThat(code()).hasSizeGreaterThan(500);
    assertThat(code().stream().flatMap(OneWordPerIdeaTest::othersOfLines)).isEmpty();
  }

  @Test
  void noTextHasAnotherWord() {
    assertThat(othersOfLines(ENGLISH)).isEmpty();
    assertThat(Vocabulary.keys().values())
        .hasSizeGreaterThan(300)
        .flatExtracting((Key key) -> others(key.name(), key.pattern()).toList())
        .isEmpty();
  }

  @Test
  void anotherWordIsFoundInNamesAndSentencesAndWhatTheFieldSaysIsNot() {
    assertThat(others("a", "List<RestingExercise> list"))
        .containsExactly("a: resting (expected: " + NOT_DONE + ")");
    assertThat(others("a", "isTakenOut")).hasSize(1);
    assertThat(others("a", "The routine rests.")).hasSize(1);
    assertThat(others("a", "LONGEST_REPS, lowDose")).hasSize(2);
    assertThat(others("a", "A resting blood pressure above 200/110?")).isEmpty();
    assertThat(others("a", "int restSeconds = dosage.rest()")).isEmpty();
  }
}
