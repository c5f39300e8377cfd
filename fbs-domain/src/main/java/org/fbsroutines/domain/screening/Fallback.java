package org.fbsroutines.domain.screening;

import org.fbsroutines.domain.restriction.Verdict;

/** What becomes of an exercise that stands in for another one. */
public enum Fallback {
  /** The other is withheld or adapted, and this one may be done. */
  OFFERED(Release.PRESCRIBABLE, "offered as the fallback"),
  /** The other may be done as it is. */
  NOT_NEEDED(Release.NOT_NEEDED, "not offered: what it stands in for may be done"),
  /** Whether the other may be done waits for an answer. */
  NOT_DECIDED(
      Release.NOT_DECIDED,
      "not offered: whether what it stands in for may be done is not decided yet"),
  /** It may not be done itself. */
  NOT_RELEASED(Release.NOT_RELEASED, "not offered: it may not be done itself");

  private final Release release;
  private final String phrase;

  Fallback(Release release, String phrase) {
    this.release = release;
    this.phrase = phrase;
  }

  /** Returns the words a person reads. */
  public String phrase() {
    return phrase;
  }

  /** Whether it may be prescribed, as far as what it stands in for decides that. */
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
