package org.fbsroutines.persistence.audit;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.audit.AuditHead;

/**
 * What came of verifying a clinic's audit log.
 *
 * @param after the number of the entry behind which it began; 0 for the first
 * @param verified the last entry that was looked at
 * @param isComplete whether that was the last of the log
 * @param findings what is wrong, by entry: at most 21 in the chain and 21 at anchors, the last of
 *     each standing for those that are not listed
 */
public record AuditVerification(
    long after, AuditHead verified, boolean isComplete, ImmutableList<AuditFinding> findings) {

  /** Returns whether nothing is wrong with what was looked at. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
