package org.fbsroutines.domain.progress;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * How hard an exercise felt, on Borg's scale of perceived exertion.
 *
 * @param borg 6 no exertion to 20 the hardest there is
 */
public record PerceivedExertion(int borg) {
  /** No exertion. */
  public static final int MIN = 6;

  /** The hardest there is. */
  public static final int MAX = 20;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is outside 6 to 20
   */
  public PerceivedExertion {
    if (borg < MIN || borg > MAX) {
      throw InvalidValueException.of("effort", borg, Complaint.BORG.of(MIN, MAX));
    }
  }
}
