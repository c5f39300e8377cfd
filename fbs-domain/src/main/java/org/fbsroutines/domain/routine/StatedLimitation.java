package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a patient says they cannot do, in words, and who has read it. No rule reads words, so a
 * person must before a routine is approved.
 *
 * @param words what the patient says
 * @param reading who has marked it as read first; empty for nobody
 */
public record StatedLimitation(String words, Optional<Reading> reading) {
  /** Refuses null. */
  public StatedLimitation {
    requireNonNull(words, "words");
    requireNonNull(reading, "reading");
  }

  /**
   * That somebody has read it.
   *
   * @param by the clinician's name
   * @param at when
   */
  public record Reading(String by, Instant at) {
    /** Refuses null. */
    public Reading {
      requireNonNull(by, "by");
      requireNonNull(at, "at");
    }
  }
}
