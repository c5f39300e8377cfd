package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutineDay;

/**
 * A day of a routine before it is approved, with how long what is set by time takes.
 *
 * @param day what is done on it
 */
public record PreviewDay(RoutineDay day) {
  private static final int WEEK = 7;

  static ImmutableList<PreviewDay> firstWeek(ProposedRoutine proposed) {
    return proposed
        .period()
        .startsOn()
        .datesUntil(proposed.period().endsOn().plusDays(1))
        .limit(WEEK)
        .map(date -> new PreviewDay(proposed.day(date)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the minutes of what is set by time, a begun one counted whole; 0 where nothing is. What
   * is counted or measured adds nothing, since no source says how long it takes.
   */
  public int minutes() {
    Duration total =
        day.sessions().stream()
            .flatMap(session -> session.items().stream())
            .map(
                entry ->
                    entry
                        .item()
                        .dosage()
                        .effort()
                        .fold(
                            repetitions -> Duration.ZERO,
                            timed -> timed.duration(),
                            distance -> Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return (int) total.plusSeconds(59).toMinutes();
  }
}
