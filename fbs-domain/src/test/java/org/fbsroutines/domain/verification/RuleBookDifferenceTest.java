package org.fbsroutines.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screener;
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
        .noneMatch(name -> name.contains(" 60 days ago") || name.contains(" 41 days ago"));
  }

  @Test
  void theCorpusShowsEveryRuleAtWorkAndNamesEachPatientOnce() {
    List<CorpusPatient> corpus = Corpus.of(Patients.TODAY, STANDARD);
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

  private static RuleBookDifference between(RuleBook before, RuleBook after) {
    return RuleBookDifference.between(
        before,
        after,
        Catalogue.standard(),
        Corpus.of(Patients.TODAY, before, after),
        Patients.TODAY);
  }
}
