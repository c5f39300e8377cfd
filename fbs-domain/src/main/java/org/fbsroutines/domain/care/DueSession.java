package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.routine.PartOfDay;

/**
 * One session of today.
 *
 * @param partOfDay when
 * @param exercises in the order they are done; at least one
 */
public record DueSession(PartOfDay partOfDay, ImmutableList<DueExercise> exercises) {
  /** Refuses null. */
  public DueSession {
    requireNonNull(partOfDay, "partOfDay");
    requireNonNull(exercises, "exercises");
  }

  /** Returns how many of its exercises are recorded. */
  public int doneCount() {
    return Math.toIntExact(exercises.stream().filter(due -> due.done().isPresent()).count());
  }

  /** Returns how many of its exercises are still to be done. */
  public int left() {
    return Math.toIntExact(
        exercises.stream().filter(due -> due.done().isEmpty() && due.mayBeDone()).count());
  }

  /** Returns whether nothing of it is left. */
  public boolean isDone() {
    return left() == 0;
  }
}
