package org.fbsroutines.persistence.store.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Who has signed in.
 *
 * @param sessionId the session
 * @param accountId the account; empty for a patient
 * @param accessId the access code; empty for an account
 * @param role what the holder of the account may do; empty for a patient
 * @param name what the audit trail and the pages call them
 * @param patientId the patient; empty for an account
 * @param timeZone where the clinic's days begin and end
 * @param demonstration whether it is nobody real
 * @param isToBeNoted whether the last use was noted so long ago that this one is to be noted
 */
public record SessionHolder(
    UUID sessionId,
    Optional<UUID> accountId,
    Optional<UUID> accessId,
    Optional<AccountRole> role,
    String name,
    Optional<String> patientId,
    String timeZone,
    boolean demonstration,
    boolean isToBeNoted) {

  /** Whose session it is. */
  public SessionOwner owner() {
    return new SessionOwner(accountId, accessId);
  }
}
