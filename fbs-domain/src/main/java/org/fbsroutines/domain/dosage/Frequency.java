package org.fbsroutines.domain.dosage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.text.Text;

/**
 * How often: sessions a day, days a week.
 *
 * @param sessionsPerDay sessions on a day that has any
 * @param daysPerWeek 1 to 7
 */
public record Frequency(SessionsPerDay sessionsPerDay, int daysPerWeek) {
  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if the days are out of range
   */
  public Frequency {
    requireNonNull(sessionsPerDay, "sessionsPerDay");
    Bounds.checkBetween("daysPerWeek", daysPerWeek, 1, 7);
  }

  /**
   * Every day of the week.
   *
   * @param sessionsPerDay sessions each day
   * @return the frequency
   */
  public static Frequency daily(SessionsPerDay sessionsPerDay) {
    return new Frequency(sessionsPerDay, 7);
  }

  DosageOrder compare(Frequency other) {
    return DosageOrder.of(sessionsPerDay.most(), other.sessionsPerDay.most())
        .and(DosageOrder.of(sessionsPerDay.target(), other.sessionsPerDay.target()))
        .and(DosageOrder.of(sessionsPerDay.floor(), other.sessionsPerDay.floor()))
        .and(DosageOrder.of(daysPerWeek, other.daysPerWeek));
  }

  boolean isWithin(Frequency limit) {
    return sessionsPerDay.target() <= limit.sessionsPerDay.most()
        && daysPerWeek <= limit.daysPerWeek;
  }

  /** Returns its text, part by part. */
  public ImmutableList<Text> parts() {
    Text everyDay = sessionsPerDay.phrase();
    return daysPerWeek == 7
        ? ImmutableList.of(everyDay)
        : ImmutableList.of(everyDay, DosageWords.daysPerWeek(daysPerWeek));
  }
}
