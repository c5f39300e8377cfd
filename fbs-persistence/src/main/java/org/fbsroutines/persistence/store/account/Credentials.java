package org.fbsroutines.persistence.store.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a sign-in is compared with.
 *
 * @param accountId the account, which is not disabled
 * @param loginName what its holder types
 * @param displayName what the audit trail calls its holder
 * @param passwordHash Argon2id in its encoded form; empty before the account is set up
 * @param totpSecret the sealed key of the second factor in hexadecimal; empty before the account is
 *     set up
 * @param recoveryHashes SHA-256 of the recovery codes that are left, in hexadecimal
 */
public record Credentials(
    UUID accountId,
    String loginName,
    String displayName,
    Optional<String> passwordHash,
    Optional<String> totpSecret,
    List<String> recoveryHashes) {

  /** States whose they are and nothing else, so that no log can repeat the rest. */
  @Override
  public String toString() {
    return "Credentials of " + accountId;
  }
}
