package org.fbsroutines.domain.screening;

import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Text;

/** What happens to an exercise that stands in for another one. */
public enum Fallback {
  /** The other is withheld or adapted, and this one may be done. */
  OFFERED(Release.PRESCRIBABLE, "offered", "offered as the fallback"),
  /** The other may be done as it is. */
  NOT_NEEDED(Release.NOT_NEEDED, "not-needed", "not offered: what it stands in for may be done"),
  /** Whether the other may be done waits for an answer. */
  NOT_DECIDED(
      Release.NOT_DECIDED,
      "not-decided",
      "not offered: whether what it stands in for may be done is not decided yet"),
  /** It may not be done itself. */
  NOT_RELEASED(Release.NOT_RELEASED, "not-released", "not offered: it may not be done itself");

  private final Release release;
  private final Text phrase;

  Fallback(Release release, String token, String phrase) {
    this.release = release;
    this.phrase = Text.of("fallback." + token, phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }

  /** Whether it may be prescribed, as far as the exercise it stands in for decides that. */
  Release release() {
    return release;
  }

  static Fallback of(Verdict own, Verdict original) {
    if (!own.isReleasable()) {
      return NOT_RELEASED;
    }
    return switch (original) {
      case WITHHELD, ADAPTED -> OFFERED;
      case INCOMPLETE -> NOT_DECIDED;
      case PERMITTED -> NOT_NEEDED;
    };
  }
}
