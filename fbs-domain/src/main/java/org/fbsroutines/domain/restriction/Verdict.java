package org.fbsroutines.domain.restriction;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** What is decided about one exercise for one patient, strictest first. */
public enum Verdict implements Token {
  /** It must not be done now. */
  WITHHELD("withheld"),
  /** It cannot be decided until open questions are answered. */
  INCOMPLETE("incomplete"),
  /** It may be done with the adaptations named. */
  ADAPTED("adapted"),
  /** It may be done as described. */
  PERMITTED("permitted");

  private final Text phrase;

  Verdict(String phrase) {
    this.phrase = Text.of("verdict." + token(), phrase);
  }

  /** Returns the word a person reads. */
  public Text phrase() {
    return phrase;
  }

  /** Returns whether a clinician may prescribe the exercise. */
  public boolean isReleasable() {
    return this == ADAPTED || this == PERMITTED;
  }

  /**
   * The stricter of two.
   *
   * @param other the other verdict
   * @return the one that releases less
   */
  public Verdict strictest(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
