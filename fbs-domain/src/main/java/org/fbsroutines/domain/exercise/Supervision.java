package org.fbsroutines.domain.exercise;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** Who must be there. */
public enum Supervision implements Token {
  /** Nobody, once it has been learned. */
  NONE("no supervision"),
  /** An experienced guide who knows the history. */
  EXPERIENCED_GUIDE("an experienced guide"),
  /** An expert in exercise in water. */
  AQUATIC_EXPERT("an expert in aqua exercise"),
  /** A clinic: never on a home sheet. */
  CLINIC("a supervised clinic");

  private final Text phrase;

  Supervision(String phrase) {
    this.phrase = Text.of("supervision." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
