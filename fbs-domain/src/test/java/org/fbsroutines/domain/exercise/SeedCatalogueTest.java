package org.fbsroutines.domain.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.fbsroutines.domain.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  @Test
  void holdsTheNineEntriesInTheArticlesOrder() {
    assertThat(CATALOGUE.exercises())
        .extracting(exercise -> exercise.id().value())
        .containsExactly(
            "abdominal-bracing",
            "yoga",
            "walking",
            "swimming",
            "aqua-exercise",
            "cervical-mobility",
            "shoulder-circles",
            "dynamic-lumbar-stabilization",
            "isokinetic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abdominal-bracing | 10 repetitions, at least 2–3 times a day
          cervical-mobility | 5 repetitions, 3 times a day, no more, no less
          shoulder-circles  | 10 repetitions in each direction, 2–3 times a day
          yoga              | Not stated in the source article; set by the clinician
          walking           | Not stated in the source article; set by the clinician
          swimming          | Not stated in the source article; set by the clinician
          aqua-exercise     | Not stated in the source article; set by the clinician
          dynamic-lumbar-stabilization | Not stated in the source article; set by the clinician
          isokinetic        | Not stated in the source article; set by the clinician
          """)
  void printsTheSeedsDosesAndNoOther(String id, String phrase) {
    assertThat(CATALOGUE.get(new ExerciseId(id)).dosage().dosage().phrase().english())
        .isEqualTo(phrase);
  }

  @Test
  void everythingIsSaidByAKey() {
    assertThat(CATALOGUE.exercises())
        .allSatisfy(
            exercise ->
                assertThat(exercise.texts())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.written()).isEmpty()));
  }

  @Test
  void whatIsSaidOfSeveralIsOneText() {
    assertThat(CATALOGUE.get(ExerciseId.AQUA_EXERCISE).equipment())
        .isEqualTo(CATALOGUE.get(ExerciseId.SWIMMING).equipment());
    assertThat(
            CATALOGUE.exercises().stream().flatMap(Exercise::texts).distinct().map(Text::english))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyStatementNamesItsSource() {
    assertThat(CATALOGUE.exercises())
        .allSatisfy(
            exercise ->
                assertThat(exercise.instructions().statements())
                    .isNotEmpty()
                    .allSatisfy(statement -> assertThat(statement.citations()).isNotEmpty()));
  }

  @Test
  void neverCallsExerciseACureOrTheBest() {
    assertThat(CATALOGUE.exercises())
        .allSatisfy(
            exercise ->
                assertThat(exercise.instructions().statements())
                    .allSatisfy(
                        statement ->
                            assertThat(statement.text().english().toLowerCase(Locale.ROOT))
                                .doesNotContain("cure", "the best", "no alternative", "nerves")));
  }

  @Test
  void everyDemandIsAssessedAndTheClinicProgrammesStayInTheClinic() {
    assertThat(CATALOGUE.exercises()).allMatch(exercise -> exercise.demands().areAssessed());
    assertThat(CATALOGUE.exercises().stream().filter(Exercise::isClinicOnly).map(Exercise::id))
        .containsExactly(ExerciseId.DYNAMIC_LUMBAR_STABILIZATION, ExerciseId.ISOKINETIC);
    assertThat(CATALOGUE.get(ExerciseId.AQUA_EXERCISE).standsInFor()).contains(ExerciseId.SWIMMING);
  }

  @Test
  void refusesADuplicateAndAFallbackForNothing() {
    Exercise aqua = CATALOGUE.get(ExerciseId.AQUA_EXERCISE);

    assertThatThrownBy(() -> Catalogue.of(ImmutableList.of(aqua)))
        .hasMessage(
            "aqua-exercise.standsInFor: swimming (expected: an exercise of the" + " catalogue)");
    Exercise walking = CATALOGUE.get(ExerciseId.WALKING);
    assertThatThrownBy(() -> Catalogue.of(ImmutableList.of(walking, walking)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("walking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Walking", "walk ing", "-walking", "walking-", "a--b", "ü"})
  void refusesMalformedIds(String value) {
    assertThatThrownBy(() -> new ExerciseId(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("exercise id: " + value);
  }
}
