package org.fbsroutines.web.exercise;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.Visit;

/**
 * One exercise.
 *
 * @param exercise the exercise
 * @param rules the restrictions that govern it, in the order of the rule book
 */
public record ExerciseView(Exercise exercise, ImmutableList<Restriction> rules) {

  static ExerciseView of(Exercise exercise, RuleBook ruleBook) {
    return new ExerciseView(
        exercise,
        ruleBook.restrictions().stream()
            .filter(
                restriction ->
                    restriction.clauses().stream()
                        .anyMatch(clause -> clause.target().covers(exercise)))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns whether a visitor may assess what it demands: what came with the program is assessed.
   */
  public boolean canBeAssessedBy(Visit visit) {
    return visit.signedIn().filter(who -> who.role() == Role.CLINICIAN).isPresent()
        && Catalogue.standard().find(exercise.id()).isEmpty();
  }

  /**
   * What is needed.
   *
   * @param words the language
   * @return the things, with commas between them; empty for nothing
   */
  public String equipment(Localizer words) {
    return exercise.equipment().stream().map(words::translate).collect(joining(", "));
  }

  /**
   * What the exercise is done in place of.
   *
   * @param words the language
   * @return the name of the other exercise; empty where there is none
   */
  public String standsInFor(Localizer words) {
    return exercise
        .standsInFor()
        .map(
            id ->
                Catalogue.standard()
                    .find(id)
                    .map(other -> words.translate(other.name()))
                    .orElse(id.value()))
        .orElse("");
  }

  /** Returns what a day adds up to; empty where no dosage is stated. */
  public Optional<Text> dailyVolume() {
    return exercise.dosage().dosage().stated().map(stated -> stated.dailyVolume().phrase());
  }

  /** Returns the words of the dosage. */
  public Text dosagePhrase() {
    return exercise.dosage().dosage().phrase();
  }

  /**
   * Whether nothing is to be read by a visitor but who sets how much: where no source states a
   * dosage, a patient has no use for what the source leaves out.
   *
   * @param exercise the exercise
   * @param visit who reads
   */
  public static boolean isSetByClinicianOf(Exercise exercise, Visit visit) {
    return exercise.dosage().dosage().stated().isEmpty()
        && visit.signedIn().filter(who -> who.role() == Role.PATIENT).isPresent();
  }

  /** Returns every statement that names its sources, in the order of the page. */
  public ImmutableList<Statement> sourced() {
    Instructions instructions = exercise.instructions();
    ImmutableList.Builder<Statement> all =
        ImmutableList.<Statement>builder()
            .addAll(instructions.purpose())
            .addAll(instructions.startingPosition())
            .addAll(instructions.steps())
            .addAll(instructions.cues())
            .addAll(instructions.breathing())
            .addAll(instructions.precautions());
    if (!exercise.dosage().citations().isEmpty()) {
      all.add(new Statement(dosagePhrase(), exercise.dosage().citations()));
    }
    return all.build().stream()
        .filter(statement -> !statement.citations().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
