package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;

/** The side from which the surgeon went in. */
public enum Approach {
  /** From the front. */
  ANTERIOR("anterior", "from the front"),
  /** From behind. */
  POSTERIOR("posterior", "from behind");

  private final String token;
  private final Text phrase;

  Approach(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("approach." + token, phrase);
  }

  /** Returns the name used in files. */
  public String token() {
    return token;
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
