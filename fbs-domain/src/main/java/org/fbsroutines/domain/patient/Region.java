package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** The part of the spine; the lumbosacral junction counts as lumbar. */
public enum Region implements Token {
  /** Neck. */
  CERVICAL("neck"),
  /** Upper and middle back. */
  THORACIC("upper and middle back"),
  /** Lower back. */
  LUMBAR("lower back");

  private final Text phrase;

  Region(String phrase) {
    this.phrase = Text.of("region." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
