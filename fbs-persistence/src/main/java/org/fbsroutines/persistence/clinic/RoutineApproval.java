package org.fbsroutines.persistence.clinic;

import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.NewRoutine;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.persistence.store.RoutineStore;
import org.jdbi.v3.core.Handle;

/** How an approved routine becomes a version that never changes. */
public final class RoutineApproval {
  private RoutineApproval() {}

  /**
   * Approves a proposed routine, stores it as the patient's current one, and writes it to the audit
   * log.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param proposed what the prescriber let through
   * @param approval who, when, and what was seen
   * @param previous the latest version that was seen; 0 for none
   * @return the version
   * @throws org.fbsroutines.persistence.store.StaleRoutineException if another version was approved
   *     meanwhile, or the facts that were seen are no longer the latest
   */
  public static RoutineRow record(
      Handle handle, String patientId, ProposedRoutine proposed, Approval approval, int previous) {
    ApprovedRoutine routine = proposed.approve(approval);
    RoutineStore routines = new RoutineStore(handle);
    RoutineRow stored =
        routines.approve(
            new NewRoutine(
                patientId,
                RoutineJson.write(routine),
                approval.clinician(),
                approval.at(),
                approval.seen(),
                routine.period().startsOn(),
                routine.period().endsOn()),
            previous);
    // A new version ends no pause: only resuming does.
    if (new RoutinePauseStore(handle).open(patientId).isPresent()) {
      routines.changeStatus(patientId, stored.version(), RoutineStatus.SUSPENDED, approval.at());
    }
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                approval.at(),
                approval.clinician(),
                "approve-routine",
                "patient",
                patientId,
                "{\"version\":" + stored.version() + "}"));
    return stored;
  }

  /**
   * The latest version of a patient's routine, current or not.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @return the version; 0 for none
   */
  public static int latestVersion(Handle handle, String patientId) {
    return new RoutineStore(handle)
        .history(patientId).stream().findFirst().map(RoutineRow::version).orElse(0);
  }
}
