package org.fbsroutines.persistence.store.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Whose session it is: an account's, or a patient's by an access code.
 *
 * @param accountId the account; empty for a patient
 * @param accessId the access code; empty for an account
 */
public record SessionOwner(Optional<UUID> accountId, Optional<UUID> accessId) {

  /** The holder of an account. */
  public static SessionOwner account(UUID accountId) {
    return new SessionOwner(Optional.of(accountId), Optional.empty());
  }

  /** A patient who signed in with an access code. */
  public static SessionOwner access(UUID accessId) {
    return new SessionOwner(Optional.empty(), Optional.of(accessId));
  }
}
