package org.fbsroutines.domain.exercise;

import org.fbsroutines.domain.text.Text;

/** Who must be there. */
public enum Supervision {
  /** Nobody, once it has been learned. */
  NONE("none", "no supervision"),
  /** An experienced guide who knows the history. */
  EXPERIENCED_GUIDE("experienced-guide", "an experienced guide"),
  /** An expert in exercise in water. */
  AQUATIC_EXPERT("aquatic-expert", "an expert in aqua exercise"),
  /** A clinic: never on a home sheet. */
  CLINIC("clinic", "a supervised clinic");

  private final String token;
  private final Text phrase;

  Supervision(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("supervision." + token, phrase);
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
