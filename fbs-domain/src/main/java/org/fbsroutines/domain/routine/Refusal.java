package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.text.Text;

/**
 * Why an item cannot be in a routine.
 *
 * @param exercise the exercise
 * @param reason what is wrong and what to do
 */
public record Refusal(ExerciseId exercise, Text reason) {
  /** Refuses null. */
  public Refusal {
    requireNonNull(exercise, "exercise");
    requireNonNull(reason, "reason");
  }
}
