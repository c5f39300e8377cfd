package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Why a clause speaks, told twice.
 *
 * @param forPatient plain words, not blank
 * @param forClinician the clinical sentence, not blank
 */
public record Reason(String forPatient, String forClinician) {
  /**
   * Checks that both are there.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public Reason {
    requireNonNull(forPatient, "forPatient");
    requireNonNull(forClinician, "forClinician");
    checkArgument(!forPatient.isBlank(), "reason for the patient: blank");
    checkArgument(!forClinician.isBlank(), "reason for the clinician: blank");
  }
}
