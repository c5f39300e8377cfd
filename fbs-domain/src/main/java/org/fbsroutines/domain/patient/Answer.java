package org.fbsroutines.domain.patient;

/** The answer to a yes-or-no question; not knowing is an answer of its own. */
public enum Answer {
  /** Yes. */
  YES("yes"),
  /** No. */
  NO("no"),
  /** Not asked, not answered, or not known. */
  UNKNOWN("unknown");

  private final String token;

  Answer(String token) {
    this.token = token;
  }

  /** Returns the name used in files. */
  public String token() {
    return token;
  }
}
