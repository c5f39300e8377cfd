package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import java.time.LocalDate;

/**
 * The days on which something can have been done to a patient. A day outside them is a slip of the
 * pen, and taken as it stands it would end every window at once.
 *
 * @param first the first day, inclusive: the birth, but never before {@link #EARLIEST}
 * @param last the last day, inclusive: today; a patient who is not born by then has no such day
 */
public record PossibleDays(LocalDate first, LocalDate last) {
  /** No patient was operated on before. */
  public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** Refuses null. */
  public PossibleDays {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
  }

  /**
   * The days of a patient whose birth is not known.
   *
   * @param today the last day, inclusive
   * @return the days from 1900 on
   */
  public static PossibleDays until(LocalDate today) {
    return new PossibleDays(EARLIEST, today);
  }

  /**
   * These days for a patient born on a day.
   *
   * @param birth the day
   * @return the days from the birth on
   */
  public PossibleDays since(LocalDate birth) {
    return new PossibleDays(Comparators.max(first, birth), last);
  }

  /**
   * Whether it can have been on a day.
   *
   * @param day the day
   * @return true from the first to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
