package org.fbsroutines.domain.dosage;

import org.fbsroutines.domain.text.Token;

/** What one repetition count is counted for. */
public enum Direction implements Token {
  /** The count is the whole set. */
  NONE(1),
  /** The count is for each side of the body. */
  EACH_SIDE(2),
  /** The count is for each direction of a circle. */
  EACH_DIRECTION(2);

  private final int times;

  Direction(int times) {
    this.times = times;
  }

  /** Returns how often the count is done in one set, 1 or 2. */
  public int times() {
    return times;
  }
}
