package org.fbsroutines.web.clinician.screening;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.web.clinician.instruction.InstructionsView;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * What an exercise demands of the body, to be assessed.
 *
 * @param exercise the exercise as it stands
 * @param seen its revision
 * @param form what stands in the fields
 * @param ruleBook the rules that will govern it
 * @param done what was just done, as the key of its text; empty where nothing was
 * @param words renders texts for the visitor
 */
public record AssessmentView(
    Exercise exercise, long seen, Form form, RuleBook ruleBook, String done, Localizer words) {

  /** Returns the demands. */
  public ImmutableList<Choice> demands() {
    return InstructionsView.demands(words);
  }

  /** Returns who may have to be there. */
  public ImmutableList<Choice> supervisions() {
    return Stream.of(Supervision.values())
        .map(
            supervision ->
                Choice.of(
                    supervision.token(), words.capital(words.translate(supervision.phrase()))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the rules that govern it as it is assessed now, in the order of the rule book. */
  public ImmutableList<Restriction> governing() {
    return ruleBook.restrictions().stream()
        .filter(
            rule -> rule.clauses().stream().anyMatch(clause -> clause.target().covers(exercise)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the rules that withhold it from everybody, whatever is known of them. */
  public ImmutableList<Restriction> withheldBy() {
    return ruleBook.restrictions().stream()
        .filter(
            rule ->
                rule.clauses().stream()
                    .filter(clause -> clause.target().covers(exercise))
                    .filter(clause -> clause.cap() == Verdict.WITHHELD)
                    .anyMatch(clause -> clause.condition().equals(Condition.always())))
        .collect(ImmutableList.toImmutableList());
  }
}
