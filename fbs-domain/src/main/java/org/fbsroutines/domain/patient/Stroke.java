package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;

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
  private final Text phrase;

  Stroke(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("stroke." + token, phrase);
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
