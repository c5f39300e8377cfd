package org.fbsroutines.domain.patient;

/** The side from which the surgeon went in. */
public enum Approach {
  /** From the front. */
  ANTERIOR("anterior", "from the front"),
  /** From behind. */
  POSTERIOR("posterior", "from behind");

  private final String token;
  private final String phrase;

  Approach(String token, String phrase) {
    this.token = token;
    this.phrase = phrase;
  }

  /** Returns the name used in files. */
  public String token() {
    return token;
  }

  /** Returns the words a person reads. */
  public String phrase() {
    return phrase;
  }
}
