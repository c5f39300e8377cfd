package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

/**
 * One exercise in one session.
 *
 * @param item the exercise with its dosage
 * @param number the how-manieth time today, from 1
 * @param timesToday how often it stands in this day
 * @param why why it stands in this session
 */
public record SessionItem(RoutineItem item, int number, int timesToday, String why) {
  /** Refuses null. */
  public SessionItem {
    requireNonNull(item, "item");
    requireNonNull(why, "why");
  }
}
