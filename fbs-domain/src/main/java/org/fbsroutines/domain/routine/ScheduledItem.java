package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

/**
 * One exercise in one session.
 *
 * @param item the exercise with its dosage
 * @param number the how-manieth time today, from 1
 * @param timesToday how often it is scheduled on this day
 */
public record ScheduledItem(RoutineItem item, int number, int timesToday) {
  /** Refuses null. */
  public ScheduledItem {
    requireNonNull(item, "item");
  }
}
