package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * A future day on which time alone changes what is decided about an exercise.
 *
 * @param exercise the exercise
 * @param date the first day on which it holds
 * @param before the verdict on the day before
 * @param after the verdict from this day on, if nothing else changes
 * @param ended the ids of the restrictions that no longer limit it
 * @param waitsFor what besides time still keeps it from being done: the questions to which another
 *     answer is needed; empty where it may be done
 */
public record UnlockStep(
    ExerciseId exercise,
    LocalDate date,
    Verdict before,
    Verdict after,
    ImmutableList<String> ended,
    ImmutableList<OpenQuestion> waitsFor) {
  /** Refuses null. */
  public UnlockStep {
    requireNonNull(exercise, "exercise");
    requireNonNull(date, "date");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(ended, "ended");
    requireNonNull(waitsFor, "waitsFor");
  }
}
