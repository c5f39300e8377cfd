package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** The side from which the surgeon went in. */
public enum Approach implements Token {
  /** From the front. */
  ANTERIOR("from the front"),
  /** From behind. */
  POSTERIOR("from behind");

  private final Text phrase;

  Approach(String phrase) {
    this.phrase = Text.of("approach." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
