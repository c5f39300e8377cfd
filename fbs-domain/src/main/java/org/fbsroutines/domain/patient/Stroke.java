package org.fbsroutines.domain.patient;

/** A swimming stroke. */
public enum Stroke {
  /** Front crawl. */
  FRONT_CRAWL("front-crawl", "front crawl"),
  /** Backstroke. */
  BACKSTROKE("backstroke", "backstroke"),
  /** Breaststroke. */
  BREASTSTROKE("breaststroke", "breaststroke"),
  /** Butterfly. */
  BUTTERFLY("butterfly", "butterfly");

  private final String token;
  private final String phrase;

  Stroke(String token, String phrase) {
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
