package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * An exercise of the routine that is not done today.
 *
 * @param item what was approved
 * @param rest why
 * @param progress what the pain rule says about it
 */
public record RestingExercise(RoutineItem item, Rest rest, Progress progress) {
  /** Refuses null. */
  public RestingExercise {
    requireNonNull(item, "item");
    requireNonNull(rest, "rest");
    requireNonNull(progress, "progress");
  }
}
