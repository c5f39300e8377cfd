package org.fbsroutines.persistence.store.account;

import java.util.UUID;

/**
 * What is stored of the second factor of an account.
 *
 * @param accountId the account
 * @param stored its key in hexadecimal: sealed, or as an earlier version stored it
 * @param enabled whether its holder may sign in
 * @param beingRenewed whether a link waits by which its holder sets it up anew
 */
public record StoredFactor(UUID accountId, String stored, boolean enabled, boolean beingRenewed) {
  /** States whose it is and not the key. */
  @Override
  public String toString() {
    return "StoredFactor of " + accountId;
  }
}
