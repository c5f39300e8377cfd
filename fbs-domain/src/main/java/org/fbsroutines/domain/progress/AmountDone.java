package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Token;

/**
 * How much of an exercise was done in a session. What the player counted stands beside what the
 * patient stated and corrects nothing of it.
 *
 * @param stated what the patient stated
 * @param repetitions how many the player counted, of all sets and sides, 0 to {@value
 *     #MAX_REPETITIONS}; empty where it did not run
 * @param seconds how long the exercise ran in the player, without rest, 0 to {@value #MAX_SECONDS};
 *     empty where it did not run
 */
public record AmountDone(
    Known<Share> stated, Optional<Integer> repetitions, Optional<Integer> seconds) {
  /** The most repetitions that can be stated. */
  public static final int MAX_REPETITIONS = 10_000;

  /** The most seconds that can be stated: a day. */
  public static final int MAX_SECONDS = 86_400;

  /** Where only the session itself was recorded, which then counts as done. */
  public static final AmountDone NOT_STATED =
      new AmountDone(Known.unknown(), Optional.empty(), Optional.empty());

  /** What a patient states of the amount. It is stored by its name; the later, the less. */
  public enum Share implements Token {
    /** All that was due. */
    ALL,
    /** Less than was due. */
    PART,
    /** Nothing: the session was left out. */
    NONE
  }

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AmountDone {
    requireNonNull(stated, "stated");
    require("repetitions", repetitions, MAX_REPETITIONS);
    require("seconds", seconds, MAX_SECONDS);
  }

  private static void require(String name, Optional<Integer> counted, int most) {
    if (counted.filter(number -> number < 0 || number > most).isPresent()) {
      throw InvalidValueException.of(name, counted.get(), Complaint.RANGE.of(0, most));
    }
  }

  /** Returns whether the session counts as done: unless the patient stated that nothing was. */
  public boolean isDone() {
    return !stated.equals(Known.of(Share.NONE));
  }

  /**
   * Whether another amount of the same session adds nothing to this one.
   *
   * @param other the other amount
   * @return true if all that the other states is also stated here
   */
  public boolean covers(AmountDone other) {
    return (other.stated.toOptional().isEmpty() || other.stated.equals(stated))
        && (other.repetitions.isEmpty() || other.repetitions.equals(repetitions))
        && (other.seconds.isEmpty() || other.seconds.equals(seconds));
  }

  /**
   * The amount of a session of which both were stated: the lesser where both state one.
   *
   * @param other the other amount
   * @return this, or the other where it states less or this states nothing
   */
  public AmountDone lesser(AmountDone other) {
    boolean isLess =
        other
            .stated
            .toOptional()
            .filter(share -> stated.toOptional().stream().allMatch(own -> own.compareTo(share) < 0))
            .isPresent();
    return isLess ? other : this;
  }
}
