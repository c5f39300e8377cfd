package org.fbsroutines.persistence.store.audit;

import java.util.Optional;

/**
 * What became of checking a clinic's audit log.
 *
 * @param entries how many entries there are
 * @param headHash hash of the last entry in hexadecimal, to be kept elsewhere: whoever rewrites the
 *     whole log and its head cannot rewrite a copy; empty for an empty log
 * @param firstBroken the number of the first entry that is changed, missing or out of the chain;
 *     empty if the log is whole
 */
public record AuditVerification(
    long entries, Optional<String> headHash, Optional<Long> firstBroken) {

  /** Returns whether no entry was changed, removed or slipped in. */
  public boolean isWhole() {
    return firstBroken.isEmpty();
  }
}
