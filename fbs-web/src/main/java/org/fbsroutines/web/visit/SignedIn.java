package org.fbsroutines.web.visit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;

/**
 * Who has signed in.
 *
 * @param accountId the account; for a patient the access that was given
 * @param name what the audit trail and the pages call them
 * @param role what they may do
 * @param clinic the one clinic whose rows they may see
 * @param patientId the patient, for a patient alone
 * @param zone where the clinic's days begin and end
 * @param csrfToken what every form of theirs must carry
 */
public record SignedIn(
    UUID accountId,
    String name,
    Role role,
    ClinicId clinic,
    Optional<String> patientId,
    ZoneId zone,
    String csrfToken) {

  /**
   * Checks that a patient, and nobody else, has a record of their own.
   *
   * @throws IllegalArgumentException if not
   */
  public SignedIn {
    checkArgument(
        (role == Role.PATIENT) == patientId.isPresent(),
        "patientId: %s (expected: for the role PATIENT alone)",
        patientId);
  }

  /**
   * The patient's own id.
   *
   * @return the id
   * @throws IllegalStateException if this is no patient
   */
  public String ownPatientId() {
    return patientId.orElseThrow(() -> new IllegalStateException("no patient has signed in"));
  }
}
