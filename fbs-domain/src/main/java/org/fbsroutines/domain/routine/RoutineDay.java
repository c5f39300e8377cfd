package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Set;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * The sessions of one day.
 *
 * @param date the day
 * @param sessions in the order of the day; empty on a day of rest
 */
public record RoutineDay(LocalDate date, ImmutableList<Session> sessions) {
  /** Refuses null. */
  public RoutineDay {
    requireNonNull(date, "date");
    requireNonNull(sessions, "sessions");
  }

  /**
   * This day without some exercises; a session with nothing left is dropped.
   *
   * @param exercises what is not to be done
   * @return the rest of the day
   */
  public RoutineDay without(Set<ExerciseId> exercises) {
    return new RoutineDay(
        date,
        sessions.stream()
            .map(session -> session.without(exercises))
            .filter(session -> !session.items().isEmpty())
            .collect(ImmutableList.toImmutableList()));
  }
}
