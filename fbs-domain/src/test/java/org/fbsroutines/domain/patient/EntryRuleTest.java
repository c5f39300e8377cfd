package org.fbsroutines.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRuleTest {
  private static final EntryRule RULE = EntryRule.of(Catalogue.standard(), Patients.TODAY);

  @ParameterizedTest
  @CsvSource({
    "0000-01-01, false",
    "1026-11-01, false",
    "1899-12-31, false",
    "1900-01-01, true",
    "2026-11-24, true",
    "2026-11-25, false",
    "+999999999-12-31, false"
  })
  void anOperationWasFrom1900ToToday(LocalDate day, boolean possible) {
    assertThat(RULE.days().contains(day)).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({
    "1961-05-04, 1961-05-03, false",
    "1961-05-04, 1961-05-04, true",
    "1899-05-04, 1899-05-04, false",
    "2026-11-25, 2026-11-24, false"
  })
  void anOperationWasNotBeforeTheBirth(LocalDate birth, LocalDate day, boolean possible) {
    assertThat(RULE.bornOn(Optional.of(birth)).days().contains(day)).isEqualTo(possible);
  }

  @Test
  void aBirthThatIsNotKnownRulesNothingOut() {
    assertThat(RULE.bornOn(Optional.empty())).isEqualTo(RULE);
  }

  @Test
  void thePainAnsweredAnExerciseOfTheCatalogue() {
    assertThat(RULE.exercises())
        .contains(ExerciseId.WALKING)
        .doesNotContain(new ExerciseId("walkng"));
  }

  @Test
  void whatThePainAnsweredAlreadyStaysThoughItIsNoLongerListed() {
    ExerciseId delisted = new ExerciseId("old-press");
    PatientFacts stored =
        PatientFacts.unknown()
            .withPainResponses(
                Known.of(
                    ImmutableList.of(
                        new PainResponse(delisted, new PainScore(9), Answer.NO, Answer.NO))));

    assertThat(RULE.replacing(stored).exercises())
        .contains(ExerciseId.WALKING, delisted)
        .doesNotContain(new ExerciseId("walkng"));
    assertThat(RULE.replacing(PatientFacts.unknown())).isEqualTo(RULE);
  }
}
