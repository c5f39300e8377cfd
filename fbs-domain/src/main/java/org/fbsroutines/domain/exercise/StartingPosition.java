package org.fbsroutines.domain.exercise;

/** Where an exercise begins; the order is that of a session, so that one lies down only once. */
public enum StartingPosition {
  /** On the feet. */
  STANDING("standing"),
  /** On a chair. */
  SITTING("sitting"),
  /** On the back. */
  LYING_SUPINE("lying-supine"),
  /** On the front. */
  LYING_PRONE("lying-prone"),
  /** In a pool. */
  IN_WATER("in-water"),
  /** Not stated, or several. */
  NOT_STATED("not-stated");

  private final String token;

  StartingPosition(String token) {
    this.token = token;
  }

  /** Returns the name used in files. */
  public String token() {
    return token;
  }
}
