package org.fbsroutines.domain.dosage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.text.Text;

/**
 * How many sessions a day: a floor, the number to plan for, and a ceiling if one is stated.
 *
 * @param floor fewest that still count as done, 1 to 6
 * @param target number planned for, at least {@code floor}, at most 6
 * @param ceiling most allowed, at least {@code target}, at most 6; empty if "at least" leaves it
 *     open
 */
public record SessionsPerDay(int floor, int target, Optional<Integer> ceiling) {
  /** The most sessions a day that any dosage may ask for. */
  public static final int MAX = 6;

  /**
   * Checks ranges and order.
   *
   * @throws IllegalArgumentException if a value is out of range or out of order
   */
  public SessionsPerDay {
    requireNonNull(ceiling, "ceiling");
    Bounds.checkBetween("sessionsPerDay.floor", floor, 1, MAX);
    Bounds.checkBetween("sessionsPerDay.target", target, floor, MAX);
    int lowest = target;
    ceiling.ifPresent(most -> Bounds.checkBetween("sessionsPerDay.ceiling", most, lowest, MAX));
  }

  /**
   * "At least 2-3": the floor counts as done, the target is planned, nothing caps it.
   *
   * @param floor fewest
   * @param target planned
   * @return the sessions
   */
  public static SessionsPerDay atLeast(int floor, int target) {
    return new SessionsPerDay(floor, target, Optional.empty());
  }

  /**
   * "2-3": from floor to ceiling, planned at the ceiling.
   *
   * @param floor fewest
   * @param ceiling most
   * @return the sessions
   */
  public static SessionsPerDay between(int floor, int ceiling) {
    return new SessionsPerDay(floor, ceiling, Optional.of(ceiling));
  }

  /**
   * "Exactly 3".
   *
   * @param times 1 to 6
   * @return the sessions
   */
  public static SessionsPerDay exactly(int times) {
    return new SessionsPerDay(times, times, Optional.of(times));
  }

  /** Returns the maximum that may be done in a day; {@link #MAX} if none is stated. */
  public int most() {
    return ceiling.orElse(MAX);
  }

  /** Returns its text, such as "at least 2–3 times a day". */
  public Text phrase() {
    if (ceiling.isEmpty()) {
      return floor == target
          ? DosageWords.atLeast(floor)
          : DosageWords.atLeastBetween(floor, target);
    }
    int most = ceiling.get();
    return floor == most ? DosageWords.exactly(floor) : DosageWords.between(floor, most);
  }
}
