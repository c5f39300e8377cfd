package org.fbsroutines.domain.dosage;

/** What one repetition count is counted for. */
public enum Direction {
  /** The count is the whole set. */
  NONE("", 1),
  /** The count is for each side of the body. */
  EACH_SIDE(" on each side", 2),
  /** The count is for each direction of a circle. */
  EACH_DIRECTION(" in each direction", 2);

  private final String phrase;
  private final int times;

  Direction(String phrase, int times) {
    this.phrase = phrase;
    this.times = times;
  }

  /** Returns the words after the count, empty or with a leading space. */
  public String phrase() {
    return phrase;
  }

  /** Returns how often the count is done in one set, 1 or 2. */
  public int times() {
    return times;
  }
}
