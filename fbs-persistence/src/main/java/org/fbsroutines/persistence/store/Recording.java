package org.fbsroutines.persistence.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/**
 * Who recorded something and when.
 *
 * @param by the person or program, not blank
 * @param at the moment
 */
public record Recording(String by, Instant at) {

  /**
   * Checks that somebody is named.
   *
   * @throws IllegalArgumentException if nobody is
   */
  public Recording {
    checkArgument(!by.isBlank(), "recorded by: blank (expected: a person or program)");
  }
}
