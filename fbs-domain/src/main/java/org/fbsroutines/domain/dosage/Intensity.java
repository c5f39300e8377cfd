package org.fbsroutines.domain.dosage;

import org.fbsroutines.domain.text.Text;

/**
 * How hard it may feel on the Borg CR10 scale of perceived exertion (0 nothing at all, 10 maximal).
 *
 * @param least 0 to 10
 * @param most {@code least} to 10
 */
public record Intensity(int least, int most) {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if a bound is outside 0 to 10 or out of order
   */
  public Intensity {
    Bounds.checkBetween("intensity.least", least, 0, 10);
    Bounds.checkBetween("intensity.most", most, least, 10);
  }

  DosageOrder compare(Intensity other) {
    return DosageOrder.of(most, other.most).and(DosageOrder.of(least, other.least));
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return DosageWords.effort(least, most);
  }
}
