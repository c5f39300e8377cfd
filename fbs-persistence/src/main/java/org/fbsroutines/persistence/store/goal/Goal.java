package org.fbsroutines.persistence.store.goal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient wants to be able to do again.
 *
 * @param goalId identifies it among those of the patient
 * @param words the patient's own, 1 to {@value #MAX_LENGTH} characters
 * @param byDay the day by which the patient wants to reach it
 * @param outcome how it ended; empty while it is open
 */
public record Goal(UUID goalId, String words, LocalDate byDay, Optional<GoalOutcome> outcome) {
  public static final int MAX_LENGTH = 200;

  /** Returns whether the patient has not closed it. */
  public boolean isOpen() {
    return outcome.isEmpty();
  }
}
