package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the exercises of the catalogue for which it is evaluated together: all that it
 * governs, or one of them where its condition reads the exercise.
 *
 * @param restriction the restriction it belongs to
 * @param clause the clause
 * @param leaves the leaves of its condition
 * @param governed the positions of the exercises in the catalogue, at least one
 * @param exercise the first of them, to evaluate it by
 * @param whenHeld what it states where it holds; null if that depends on the patient
 */
record Ruling(
    Restriction restriction,
    Clause clause,
    ImmutableSet<Leaf> leaves,
    ImmutableIntArray governed,
    Exercise exercise,
    @Nullable Finding whenHeld) {
  static Stream<Ruling> of(Restriction restriction, Catalogue catalogue) {
    return restriction.clauses().stream().flatMap(clause -> of(restriction, clause, catalogue));
  }

  private static Stream<Ruling> of(Restriction restriction, Clause clause, Catalogue catalogue) {
    ImmutableList<Exercise> exercises = catalogue.exercises();
    ImmutableSet<Leaf> leaves = clause.condition().leaves();
    Finding whenHeld =
        clause.condition().asksWhenDecided()
            ? null
            : new Finding(restriction, clause, true, ImmutableList.of());
    int[] covered =
        IntStream.range(0, exercises.size())
            .filter(i -> clause.target().covers(exercises.get(i)))
            .toArray();
    Stream<ImmutableIntArray> together =
        leaves.stream().anyMatch(Leaf::readsExercise)
            ? Arrays.stream(covered).mapToObj(ImmutableIntArray::of)
            : Stream.of(ImmutableIntArray.copyOf(covered));
    return together
        .filter(governed -> !governed.isEmpty())
        .map(
            governed ->
                new Ruling(
                    restriction,
                    clause,
                    leaves,
                    governed,
                    exercises.get(governed.get(0)),
                    whenHeld));
  }

  Condition condition() {
    return clause.condition();
  }

  /** Whether the condition is not made of others. */
  boolean hasLeaf() {
    return leaves.contains(condition());
  }

  /** Whether it is settled before any patient comes. */
  boolean isSettled() {
    return leaves.stream().noneMatch(Leaf::readsPatient);
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
