package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * The exercises done in one go.
 *
 * @param partOfDay when
 * @param items in the order they are done: standing, sitting, lying, water
 */
public record Session(PartOfDay partOfDay, ImmutableList<ScheduledItem> items) {
  /** Refuses null. */
  public Session {
    requireNonNull(partOfDay, "partOfDay");
    requireNonNull(items, "items");
  }

  /** The number of exercises in a session above which the prescriber is warned. */
  public static final int MANY = 4;

  Session without(Set<ExerciseId> exercises) {
    return new Session(
        partOfDay,
        items.stream()
            .filter(entry -> !exercises.contains(entry.item().exercise()))
            .collect(ImmutableList.toImmutableList()));
  }
}
