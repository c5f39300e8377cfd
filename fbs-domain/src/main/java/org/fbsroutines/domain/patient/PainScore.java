package org.fbsroutines.domain.patient;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(nrs >= 0 && nrs <= 10, "pain: %s (expected: NRS 0 to 10)", nrs);
  }

  @Override
  public int compareTo(PainScore other) {
    return Integer.compare(nrs, other.nrs);
  }
}
