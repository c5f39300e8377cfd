package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Condition;
import org.fbsroutines.domain.restriction.Leaves;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.Situation;
import org.fbsroutines.domain.restriction.Truth;
import org.fbsroutines.domain.restriction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the exercises of the catalogue for which it is judged together: all that it
 * governs, or one of them where its condition reads the exercise.
 *
 * @param restriction the restriction it belongs to
 * @param clause the clause
 * @param exercises the exercises, at least one
 * @param whenHeld what it says where it holds; null where that depends on the patient
 */
record Ruling(
    Restriction restriction,
    Clause clause,
    ImmutableList<Exercise> exercises,
    @Nullable Finding whenHeld) {

  static Stream<Ruling> of(Restriction restriction, Catalogue catalogue) {
    return restriction.clauses().stream().flatMap(clause -> of(restriction, clause, catalogue));
  }

  private static Stream<Ruling> of(Restriction restriction, Clause clause, Catalogue catalogue) {
    ImmutableList<Exercise> governed =
        catalogue.exercises().stream()
            .filter(clause.target()::covers)
            .collect(ImmutableList.toImmutableList());
    Finding whenHeld =
        clause.condition().asksWhenDecided()
            ? null
            : new Finding(restriction, clause, true, ImmutableList.of());
    if (Leaves.of(clause.condition()).stream().anyMatch(Condition::readsExercise)) {
      return governed.stream()
          .map(exercise -> new Ruling(restriction, clause, ImmutableList.of(exercise), whenHeld));
    }
    return governed.isEmpty()
        ? Stream.empty()
        : Stream.of(new Ruling(restriction, clause, governed, whenHeld));
  }

  boolean governs(Exercise exercise) {
    return exercises.contains(exercise);
  }

  boolean caps(Exercise exercise, Verdict cap) {
    return governs(exercise) && clause.cap() == cap;
  }

  /** The exercise to judge it by. */
  Exercise exercise() {
    return exercises.get(0);
  }

  Condition condition() {
    return clause.condition();
  }

  /** Whether the condition is not made of others. */
  boolean hasLeaf() {
    return Leaves.of(condition()).contains(condition());
  }

  /** Whether it is settled before any patient comes. */
  boolean isSettled() {
    return Leaves.of(condition()).stream().noneMatch(Condition::readsPatient);
  }

  /** The truth of a condition that is settled. */
  Truth settledTruth() {
    return condition()
        .test(new Situation(PatientFacts.unknown(), exercise(), LocalDate.MIN, ImmutableMap.of()));
  }

  Finding finding(boolean decided, Situation situation) {
    Set<OpenQuestion> questions = new LinkedHashSet<>();
    clause.condition().unknowns(situation, questions::add);
    return new Finding(restriction, clause, decided, ImmutableList.copyOf(questions));
  }
}
