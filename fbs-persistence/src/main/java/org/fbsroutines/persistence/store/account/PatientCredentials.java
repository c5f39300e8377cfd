package org.fbsroutines.persistence.store.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient's sign-in is compared with.
 *
 * @param accessId the access code, which is in force
 * @param patientId the patient
 * @param displayName what the audit trail calls the patient
 * @param birthDate the date of birth; nobody can sign in where it is unknown
 * @param secretHash Argon2id of the second half of the code
 */
public record PatientCredentials(
    UUID accessId,
    String patientId,
    String displayName,
    Optional<LocalDate> birthDate,
    String secretHash) {

  /** States whose they are and nothing else, so that no log can repeat the rest. */
  @Override
  public String toString() {
    return "PatientCredentials of " + accessId;
  }
}
