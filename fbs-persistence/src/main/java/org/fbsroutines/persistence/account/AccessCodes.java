package org.fbsroutines.persistence.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.NewAccessCode;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;

/**
 * Gives out the access codes of patients and takes them back; both are written to the audit log.
 *
 * @param hashing shared by all that hash
 */
public record AccessCodes(PasswordHashing hashing) {
  /** How long one can sign in with a code: a course of exercises with its follow-up. */
  public static final Duration LASTS = Duration.ofDays(180);

  /**
   * An access code that was given out. It is shown now and never again.
   *
   * @param code the code
   * @param expiresAt until when one can sign in with it
   */
  public record Issued(AccessCode code, Instant expiresAt) {}

  /**
   * Gives a patient a new code. The previous one no longer works, but whoever has signed in with it
   * stays so: to end that, revoke it first.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param recording who gives it out
   * @return the code, to be printed
   * @throws org.fbsroutines.persistence.store.StoreException if the patient is not there or has no
   *     date of birth
   */
  public Issued issue(Handle handle, String patientId, Recording recording) {
    AccessCode code = AccessCode.random();
    Instant expiresAt = recording.at().plus(LASTS);
    new AccessCodeStore(handle)
        .issue(
            new NewAccessCode(
                UUID.randomUUID(),
                patientId,
                code.selector(),
                hashing.hash(code.secret()),
                expiresAt),
            recording);
    audit(handle, "issue-access-code", patientId, recording);
    return new Issued(code, expiresAt);
  }

  /**
   * Takes a patient's code back and ends the patient's sessions.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param recording who takes it back
   * @return whether there was a code
   */
  public boolean revoke(Handle handle, String patientId, Recording recording) {
    boolean revoked = new AccessCodeStore(handle).revoke(patientId, recording);
    if (revoked) {
      audit(handle, "revoke-access-code", patientId, recording);
    }
    return revoked;
  }

  private static void audit(Handle handle, String action, String patientId, Recording recording) {
    new AuditStore(handle).append(recording, action, "patient", patientId, "{}");
  }
}
