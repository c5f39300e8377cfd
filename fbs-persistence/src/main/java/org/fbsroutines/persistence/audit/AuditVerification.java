package org.fbsroutines.persistence.audit;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.audit.AuditHead;

/**
 * What came of verifying a clinic's audit log.
 *
 * @param verified the last entry that was looked at
 * @param isComplete whether that was the last of the log
 * @param findings what is wrong, by entry; the first {@value ChainWalk#MAX_FINDINGS} only
 */
public record AuditVerification(
    AuditHead verified, boolean isComplete, ImmutableList<AuditFinding> findings) {

  /** Returns whether nothing is wrong with what was looked at. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
