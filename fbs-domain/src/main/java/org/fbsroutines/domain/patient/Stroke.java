package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** A swimming stroke. */
public enum Stroke implements Token {
  /** Front crawl. */
  FRONT_CRAWL("front crawl"),
  /** Backstroke. */
  BACKSTROKE("backstroke"),
  /** Breaststroke. */
  BREASTSTROKE("breaststroke"),
  /** Butterfly. */
  BUTTERFLY("butterfly");

  private final Text phrase;

  Stroke(String phrase) {
    this.phrase = Text.of("stroke." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
