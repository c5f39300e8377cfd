package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that works once.
 *
 * @param tokenHash SHA-256 of its token in hexadecimal
 * @param purpose what it is good for
 * @param accountId the account, for all but the first administrator
 * @param salt random text, without which nobody computes the second factor that it sets up
 * @param expiresAt until when it works
 */
public record OneTimeLink(
    String tokenHash,
    LinkPurpose purpose,
    Optional<UUID> accountId,
    String salt,
    Instant expiresAt) {

  /** States what it is for and nothing that would open it. */
  @Override
  public String toString() {
    return "OneTimeLink for " + purpose;
  }
}
