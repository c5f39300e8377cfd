package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;

/** The part of the spine; the lumbosacral junction counts as lumbar. */
public enum Region {
  /** Neck. */
  CERVICAL("cervical", "neck"),
  /** Upper and middle back. */
  THORACIC("thoracic", "upper and middle back"),
  /** Lower back. */
  LUMBAR("lumbar", "lower back");

  private final String token;
  private final Text phrase;

  Region(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("region." + token, phrase);
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
