package org.fbsroutines.domain.patient;

/** The part of the spine; the lumbosacral junction counts as lumbar. */
public enum Region {
  /** Neck. */
  CERVICAL("cervical", "neck"),
  /** Upper and middle back. */
  THORACIC("thoracic", "upper and middle back"),
  /** Lower back. */
  LUMBAR("lumbar", "lower back");

  private final String token;
  private final String phrase;

  Region(String token, String phrase) {
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
