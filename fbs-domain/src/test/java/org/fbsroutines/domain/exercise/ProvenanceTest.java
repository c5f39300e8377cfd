package org.fbsroutines.domain.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.junit.jupiter.api.Test;

/** docs/provenance.md accounts for every sentence of the seed and every citation of it. */
class ProvenanceTest {
  private static final Pattern PLACE = Pattern.compile("L\\d+(\\.\\d+[ab]?)?");

  @Test
  void everySeedCitationIsAccountedFor() throws IOException {
    ImmutableSet<String> accounted = placesOfTheTable();

    assertThat(seedPlaces())
        .isNotEmpty()
        .allSatisfy(place -> assertThat(accounted).contains(place));
  }

  @Test
  void everySentenceOfTheArticleIsAccountedFor() throws IOException {
    assertThat(placesOfTheTable())
        .contains("L1", "L3", "L5", "L7", "L10", "L16", "L18", "L24.1", "L46", "L47", "L49", "L51")
        .containsAll(sentences(12, 3))
        .containsAll(sentences(14, 3))
        .containsAll(sentences(20, 3))
        .containsAll(sentences(22, 5))
        .containsAll(sentences(26, 8))
        .containsAll(sentences(28, 7))
        .containsAll(sentences(30, 4))
        .contains("L32.1", "L32.2", "L32.3", "L32.4", "L32.5a", "L32.5b", "L32.6", "L32.7")
        .containsAll(sentences(34, 3))
        .containsAll(sentences(36, 6))
        .containsAll(sentences(38, 5))
        .containsAll(sentences(41, 3));
  }

  @Test
  void everyAmbiguityIsDecided() throws IOException {
    assertThat(Files.readString(page()))
        .contains(
            IntStream.rangeClosed(1, 16).mapToObj(n -> "\n| A" + n + " |").toArray(String[]::new));
  }

  private static Stream<String> seedPlaces() {
    Stream<Citation> ofExercises =
        Catalogue.standard().exercises().stream()
            .flatMap(
                exercise ->
                    Streams.concat(
                        exercise.dosage().citations().stream(),
                        exercise
                            .instructions()
                            .statements()
                            .flatMap(statement -> statement.citations().stream())));
    Stream<Citation> ofRules =
        RuleBook.standard().restrictions().stream()
            .map(Restriction::citations)
            .flatMap(citations -> citations.stream());
    return Stream.concat(ofExercises, ofRules)
        .filter(citation -> citation.source().equals(Sources.SEED))
        .map(Citation::place);
  }

  private static ImmutableSet<String> sentences(int line, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(sentence -> "L" + line + "." + sentence)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> placesOfTheTable() throws IOException {
    return PLACE
        .matcher(Files.readString(page()))
        .results()
        .map(match -> match.group())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Path page() {
    return Path.of("..", "docs", "provenance.md");
  }
}
