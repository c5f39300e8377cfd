package org.fbsroutines.persistence.clinic.day;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.patient.Question;

/** A routine stays paused: a warning sign still stands, or it is not known whether it does. */
public final class StandingSignsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableSet<Question> signs;

  StandingSignsException(int pauseId, ImmutableSet<Question> signs) {
    super("pause: " + pauseId + " (expected: every warning sign set back in the facts first)");
    this.signs = signs;
  }

  /** Returns the signs, at least one. */
  public ImmutableSet<Question> signs() {
    return signs;
  }
}
