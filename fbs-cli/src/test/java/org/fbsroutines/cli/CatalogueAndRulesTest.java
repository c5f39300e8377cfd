package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.junit.jupiter.api.Test;

/** The commands over what is built in. */
class CatalogueAndRulesTest {

  @Test
  void listsTheNineExercisesInTheirOrder() {
    Ran ran = Ran.fbs("catalogue", "list", "--standard");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .has(
            inOrder(
                Catalogue.standard().exercises().stream()
                    .map(exercise -> exercise.name().english())
                    .toArray(String[]::new)));
    Schemas.assertValid(
        "fbs-exercises-1", Ran.fbs("catalogue", "list", "--standard", "--json").out());
  }

  @Test
  void showsEverySentenceOfAnExercise() {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      String id = exercise.id().value();
      String shown = unwrapped(Ran.fbs("catalogue", "show", id, "--standard").out());
      assertThat(shown)
          .contains(
              exercise
                  .instructions()
                  .statements()
                  .map(statement -> statement.text().english())
                  .map(this::unwrapped)
                  .toList());
      Schemas.assertValid(
          "fbs-exercise-1", Ran.fbs("catalogue", "show", id, "--standard", "--json").out());
    }
  }

  @Test
  void anUnknownExerciseIsAProblemOfTheInput() {
    for (String id : new String[] {"no-such", "No Such"}) {
      Ran ran = Ran.fbs("catalogue", "show", id, "--standard");
      assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
      assertThat(ran.err()).contains("exercise: " + id + " (expected: ");
    }
  }

  @Test
  void listsEveryRuleAndWhichNeedSignOff() {
    Ran ran = Ran.fbs("rules", "list");

    for (Restriction rule : RuleBook.standard().restrictions()) {
      assertThat(ran.out()).containsPattern(rule.id() + (rule.needsSignOff() ? " +needed" : "  "));
    }
    Schemas.assertValid("fbs-rule-book-2", Ran.fbs("rules", "list", "--json").out());
  }

  @Test
  void showsTheReasonsAndSourcesOfARule() {
    for (Restriction rule : RuleBook.standard().restrictions()) {
      String shown = unwrapped(Ran.fbs("rules", "show", rule.id()).out());
      assertThat(shown)
          .contains(
              rule.clauses().stream()
                  .map(clause -> unwrapped(clause.reason().forClinician().english()))
                  .toList())
          .contains(rule.citations().stream().map(c -> c.source().key()).toList());
      Schemas.assertValid("fbs-rule-book-2", Ran.fbs("rules", "show", rule.id(), "--json").out());
    }
  }

  @Test
  void anUnknownRuleIsAProblemOfTheInput() {
    assertThat(Ran.fbs("rules", "show", "R99").exitCode()).isEqualTo(ExitCode.INPUT.number());
  }

  private String unwrapped(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
