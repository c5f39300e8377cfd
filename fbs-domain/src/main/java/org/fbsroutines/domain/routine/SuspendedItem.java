package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * An exercise of an approved routine that must not be done as it was approved.
 *
 * @param exercise the exercise
 * @param restrictions the ids of the restrictions that limit it now, in the order of the rule book;
 *     empty if it was not screened
 */
public record SuspendedItem(ExerciseId exercise, ImmutableSet<String> restrictions) {
  /** Refuses null. */
  public SuspendedItem {
    requireNonNull(exercise, "exercise");
    requireNonNull(restrictions, "restrictions");
  }
}
