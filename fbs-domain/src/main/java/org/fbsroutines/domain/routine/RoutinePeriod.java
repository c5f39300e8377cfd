package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * The days a routine is for.
 *
 * @param startsOn the first day
 * @param endsOn the last day, at most {@value #MAX_DAYS} days after the first
 */
public record RoutinePeriod(LocalDate startsOn, LocalDate endsOn) {
  /** The most days between the first and the last day. */
  public static final int MAX_DAYS = 366;

  /**
   * Checks the order and the length.
   *
   * @throws IllegalArgumentException if the last day lies before the first or too far after it
   */
  public RoutinePeriod {
    requireNonNull(startsOn, "startsOn");
    requireNonNull(endsOn, "endsOn");
    if (endsOn.isBefore(startsOn) || ChronoUnit.DAYS.between(startsOn, endsOn) > MAX_DAYS) {
      throw InvalidValueException.of(
          "endsOn", endsOn, Complaint.END_OF_ROUTINE.of(new Argument.Day(startsOn), MAX_DAYS));
    }
  }

  /**
   * A number of weeks from a day on.
   *
   * @param startsOn the first day
   * @param weeks 1 to 52
   * @return the period
   */
  public static RoutinePeriod weeks(LocalDate startsOn, int weeks) {
    return new RoutinePeriod(startsOn, startsOn.plusWeeks(weeks).minusDays(1));
  }

  /** Whether a decision made on a day may apply to it. */
  boolean isScreenedOn(LocalDate day) {
    return !day.isBefore(startsOn.minusYears(1)) && !day.isAfter(endsOn);
  }

  /**
   * Whether a day belongs to it.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
