package org.fbsroutines.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.VerdictChange;
import org.junit.jupiter.api.Test;

class RuleBookDifferenceTest {
  private static final RuleBook STANDARD = RuleBook.standard();

  @Test
  void aRuleBookDoesNotDifferFromItself() {
    assertThat(between(STANDARD, STANDARD).isEmpty()).isTrue();
  }

  @Test
  void aLongerWindowTightensForThePatientsInsideItAlone() {
    RuleBook longer = STANDARD.withParameter("swimmingAfterOperation", 60);

    RuleBookDifference difference = between(STANDARD, longer);

    assertThat(difference.parameters()).containsExactly("swimmingAfterOperation");
    assertThat(difference.changed()).isEmpty();
    assertThat(difference.patients()).isNotEmpty();
    assertThat(difference.patients())
        .flatExtracting(RuleBookDifference.ChangedPatient::changes)
        .allSatisfy(
            change -> {
              assertThat(change.began()).containsExactly("R16");
              assertThat(change.exercise()).isIn(ExerciseId.SWIMMING, ExerciseId.AQUA_EXERCISE);
              assertThat(change.after()).isEqualTo(Verdict.WITHHELD);
            });
    assertThat(difference.patients())
        .extracting(changed -> changed.patient().name())
        .contains("lumbar discectomy from behind 42 days ago")
        .as("days of both books")
        .contains("lumbar discectomy from behind 59 days ago")
        .noneMatch(name -> name.contains(" 60 days ago") || name.contains(" 41 days ago"));
  }

  @Test
  void theCorpusShowsEveryRuleAtWorkAndNamesEachPatientOnce() {
    List<CorpusPatient> corpus = Corpus.of(Patients.TODAY, Catalogue.standard(), STANDARD);
    Screener screener = Screener.standard();
    Set<String> atWork = new HashSet<>();
    for (CorpusPatient patient : corpus) {
      screener
          .screen(patient.facts(), Patients.TODAY)
          .exercises()
          .forEach(
              decided ->
                  decided.findings().stream()
                      .filter(finding -> finding.decided())
                      .forEach(finding -> atWork.add(finding.restriction().id())));
    }

    assertThat(corpus).extracting(CorpusPatient::name).doesNotHaveDuplicates();
    assertThat(
            STANDARD.restrictions().stream()
                .map(rule -> rule.id())
                .filter(id -> !atWork.contains(id)))
        .as("rules of exercises that the standard catalogue does not have")
        .containsExactly("D01", "D02");
  }

  @Test
  void anExerciseOfTheCatalogueInUseFlaresToo() {
    Exercise walking = Catalogue.standard().get(ExerciseId.WALKING);
    Exercise own =
        new Exercise(
            new ExerciseId("of-the-clinic"),
            "Standing at the bar",
            walking.aliases(),
            walking.position(),
            walking.equipment(),
            walking.supervision(),
            walking.demands(),
            Optional.empty(),
            walking.instructions(),
            walking.dosage(),
            walking.provenance());
    RuleBook lower = STANDARD.withParameter("painStop", 7);

    assertThat(
            RuleBookDifference.between(STANDARD, lower, Catalogue.of(List.of(own)), Patients.TODAY)
                .patients())
        .flatExtracting(RuleBookDifference.ChangedPatient::changes)
        .extracting(VerdictChange::exercise)
        .containsOnly(own.id())
        .isNotEmpty();
  }

  private static RuleBookDifference between(RuleBook before, RuleBook after) {
    return RuleBookDifference.between(before, after, Catalogue.standard(), Patients.TODAY);
  }
}
