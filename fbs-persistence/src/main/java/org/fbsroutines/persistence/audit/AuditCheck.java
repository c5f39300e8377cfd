package org.fbsroutines.persistence.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies every audit log as a whole, since an entry may have been changed that was verified
 * before. What is wrong goes to the program's log each time, and once to the clinic's
 * administrators.
 *
 * @param database where the logs are
 * @param clock states when a notice was raised
 * @param anchoring what was kept of the logs
 */
record AuditCheck(Database database, Clock clock, Anchoring anchoring) {
  private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);
  private static final String PROGRAM = "fbs";

  AuditCheck {
    requireNonNull(database, "database");
    requireNonNull(clock, "clock");
    requireNonNull(anchoring, "anchoring");
  }

  /**
   * Verifies the logs.
   *
   * @param goesOn asked again and again whether to go on
   * @return whether all of them were verified to their ends, and everybody told who is to know
   */
  boolean run(BooleanSupplier goesOn) {
    Anchors inFile = anchoring.read();
    ImmutableList<ClinicId> clinics = new AuditedClinics(database).ids();
    Sets.difference(inFile.clinics(), Sets.newHashSet(clinics))
        .forEach(clinic -> LOG.error("audit log of clinic {}: anchored, but not there", clinic));
    boolean isDone = true;
    for (ClinicId clinic : clinics) {
      isDone &= goesOn.getAsBoolean() && tryToVerify(clinic, inFile, goesOn);
    }
    return isDone;
  }

  /** One log that cannot be read must not hide what is wrong with the others. */
  private boolean tryToVerify(ClinicId clinic, Anchors inFile, BooleanSupplier goesOn) {
    try {
      return verify(clinic, inFile, goesOn);
    } catch (RuntimeException e) {
      LOG.error("audit log of clinic {}: not verified: {}", clinic, e.getClass().getName());
      return false;
    }
  }

  private boolean verify(ClinicId clinic, Anchors inFile, BooleanSupplier goesOn) {
    AuditVerification verification =
        new AuditChain(database, clinic)
            .verify(anchoring.of(clinic, inFile), last -> goesOn.getAsBoolean());
    ImmutableList<AuditFinding> findings =
        ImmutableList.<AuditFinding>builder()
            .addAll(verification.findings())
            .addAll(anchoring.findings(clinic, inFile))
            .build();
    findings.forEach(
        finding -> LOG.error("audit log of clinic {}: {}", clinic, finding.text().english()));
    if (!findings.isEmpty()) {
      raise(clinic, findings);
    }
    return verification.isComplete();
  }

  private void raise(ClinicId clinic, ImmutableList<AuditFinding> findings) {
    database.<Boolean, RuntimeException>inClinic(
        clinic,
        handle -> {
          new AuditNotices(handle).raise(findings, new Recording(PROGRAM, clock.instant()));
          return true;
        });
  }
}
