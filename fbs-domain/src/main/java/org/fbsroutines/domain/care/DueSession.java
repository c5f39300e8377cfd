package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
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
    return toDo().size();
  }

  /** Returns what is still to be done, in its order. */
  public ImmutableList<DueExercise> toDo() {
    return exercises.stream().filter(DueExercise::isLeft).collect(toImmutableList());
  }

  /**
   * Finds what to go on with.
   *
   * @param exercise the exercise that was done last
   * @return the next one that is left, else the first; empty where nothing is left
   */
  public Optional<DueExercise> after(ExerciseId exercise) {
    requireNonNull(exercise, "exercise");
    return exercises.stream()
        .dropWhile(due -> !due.entry().item().exercise().equals(exercise))
        .filter(DueExercise::isLeft)
        .findFirst()
        .or(() -> toDo().stream().findFirst());
  }

  /** Returns whether nothing of it is left. */
  public boolean isDone() {
    return left() == 0;
  }
}
