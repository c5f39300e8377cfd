package org.fbsroutines.domain.routine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Who approved a routine, when, and what was seen.
 *
 * @param clinician the clinician's name, not blank
 * @param at the moment of approval
 * @param seen the versions that were on the screen
 */
public record Approval(String clinician, Instant at, SeenVersions seen) {
  /**
   * Checks that there is a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Approval {
    requireNonNull(clinician, "clinician");
    requireNonNull(at, "at");
    requireNonNull(seen, "seen");
    checkArgument(!clinician.isBlank(), "clinician: blank (expected: who approves)");
  }
}
