package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * Pain on the numeric rating scale (NRS), 0 no pain to 10 the worst imaginable.
 *
 * @param nrs 0 to 10
 */
public record PainScore(int nrs) implements Comparable<PainScore> {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the score is outside 0 to 10
   */
  public PainScore {
    if (nrs < 0 || nrs > 10) {
      throw InvalidValueException.of("pain", nrs, Complaint.NRS.of(0, 10));
    }
  }

  @Override
  public int compareTo(PainScore other) {
    return Integer.compare(nrs, other.nrs);
  }
}
