package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * Who approved a routine, when, and what was seen.
 *
 * @param clinician the clinician's name, not blank
 * @param at the moment of approval
 * @param seen the versions that were on the screen
 * @param growthReason the clinician's written reason for a dosage that grows although something
 *     stands in the way of it, such as pain that rose; empty if none was needed
 */
public record Approval(
    String clinician, Instant at, SeenVersions seen, Optional<String> growthReason) {
  /**
   * Checks that there is a name, and that a reason states something.
   *
   * @throws IllegalArgumentException if the name or the reason is blank
   */
  public Approval {
    requireNonNull(clinician, "clinician");
    requireNonNull(at, "at");
    requireNonNull(seen, "seen");
    requireNonNull(growthReason, "growthReason");
    if (clinician.isBlank()) {
      throw InvalidValueException.of("clinician", clinician, Complaint.APPROVER.of());
    }
    if (growthReason.filter(String::isBlank).isPresent()) {
      throw InvalidValueException.of(
          "growthReason", Complaint.BLANK.of(), Complaint.CLINICIANS_REASON.of());
    }
  }
}
