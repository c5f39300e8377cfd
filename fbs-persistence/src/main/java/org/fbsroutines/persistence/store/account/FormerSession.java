package org.fbsroutines.persistence.store.account;

import java.util.Optional;
import java.util.UUID;

/**
 * A session by the token of its forms, whether it goes on or is over.
 *
 * @param tokenHash SHA-256 of its own token in hexadecimal
 * @param accountId the account; empty for a patient
 * @param patientId the patient; empty for an account
 */
public record FormerSession(
    String tokenHash, Optional<UUID> accountId, Optional<String> patientId) {

  /**
   * Whether it was the same person's: the account's, or the patient's by whichever access code.
   *
   * @param holder who has signed in now, in the same clinic
   */
  public boolean isOf(SessionHolder holder) {
    return accountId.equals(holder.accountId()) && patientId.equals(holder.patientId());
  }
}
