package org.fbsroutines.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.text.OwnWords;
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
  void theCorpusShowsEverySentenceAtWorkAndNamesEachPatientOnce() {
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
                      .forEach(
                          finding ->
                              atWork.add(sentence(finding.restriction(), finding.clause()))));
    }

    assertThat(corpus).extracting(CorpusPatient::name).doesNotHaveDuplicates();
    assertThat(
            STANDARD.restrictions().stream()
                .flatMap(rule -> rule.clauses().stream().map(clause -> sentence(rule, clause)))
                .filter(sentence -> !atWork.contains(sentence)))
        .as("sentences about exercises that the standard catalogue does not have")
        .containsExactly("R25 sentence 3", "D01 sentence 1", "D02 sentence 1");
  }

  private static String sentence(Restriction rule, Clause clause) {
    return rule.id() + " sentence " + (rule.clauses().indexOf(clause) + 1);
  }

  @Test
  void eachFactIsUnknownToSomebodyOfWhomEverythingElseIsKnown() {
    assertThat(Corpus.of(Patients.TODAY, Catalogue.standard(), STANDARD))
        .extracting(CorpusPatient::name)
        .contains(
            "operations unknown",
            "usual pain unknown",
            "limitations unknown",
            "strokes unknown",
            "pain responses unknown");
  }

  @Test
  void aRuleBookThatLetsSwimWhoKnowsNoStrokeDiffersForThem() {
    RuleBookDifference difference = between(STANDARD, without("R25", 3));

    assertThat(difference.changed()).containsExactly("R25");
    assertThat(difference.patients())
        .extracting(changed -> changed.patient().name())
        .contains("operated long ago; knows no stroke");
  }

  private static RuleBook without(String id, int place) {
    return RuleBook.of(
        OwnWords.of("Ours"),
        STANDARD.restrictions().stream()
            .map(rule -> rule.id().equals(id) ? without(rule, rule.clauses().get(place)) : rule)
            .toList(),
        STANDARD.parameters().values().asList());
  }

  private static Restriction without(Restriction rule, Clause left) {
    return new Restriction(
        rule.id(),
        rule.title(),
        rule.strength(),
        rule.citations(),
        rule.clauses().stream()
            .filter(clause -> !clause.equals(left))
            .collect(ImmutableList.toImmutableList()));
  }

  @Test
  void anExerciseOfTheCatalogueInUseFlaresToo() {
    Exercise walking = Catalogue.standard().get(ExerciseId.WALKING);
    Exercise own =
        walking.toBuilder()
            .id(new ExerciseId("of-the-clinic"))
            .name(OwnWords.of("Standing at the bar"))
            .standsInFor(Optional.empty())
            .build();
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
