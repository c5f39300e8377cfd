package org.fbsroutines.persistence.bulk;

import java.time.Clock;
import java.util.UUID;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.NameKey;
import org.fbsroutines.persistence.format.patient.HeldBack;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.patient.PossibleDuplicates;
import org.fbsroutines.persistence.store.staging.HeldFacts;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What an import looks at when its rows are in the store, before anybody else sees them. */
record AfterMerge(Handle handle, StagedRows staged, Recording recording, Clock clock) {

  /** Remarks on patients who may be there twice. */
  void remark(String file, ProblemLog log) {
    if (staged.arePeople()) {
      new PossibleDuplicates(handle)
          .forEach(
              recording.at(),
              NameKey::of,
              pair -> {
                if (NameKey.isNear(pair.displayName(), pair.otherDisplayName())) {
                  log.addRemark(
                      new Problem(
                          file,
                          pair.line(),
                          "display_name",
                          FileComplaint.POSSIBLE_DUPLICATE.of(
                              pair.patientId(), pair.otherPatientId())));
                }
              });
    }
  }

  /** Remarks on every change that was left out of its row because it would loosen. */
  void remarkHeld(String file, ProblemLog log) {
    if (!staged.holdsBack()) {
      return;
    }
    HeldFacts.forEach(
        handle,
        held -> {
          HeldBack back = HeldBack.of(held.fact(), held.stored(), held.arriving());
          @Nullable String dismissedBy = held.dismissedBy();
          Text message =
              dismissedBy == null
                  ? FileComplaint.QUEUED.of(
                      held.patientId(), back.arrivingCell(), back.storedCell())
                  : FileComplaint.DISMISSED.of(
                      held.patientId(), back.arrivingCell(), back.storedCell(), dismissedBy);
          Problem remark = new Problem(file, held.line(), back.column(), message);
          if (dismissedBy == null) {
            log.addToConfirm(remark);
          } else {
            log.addHeld(remark);
          }
        });
  }

  /** Queues what is held back, and keeps what is in codes of other systems. */
  void keep(UUID run) {
    if (staged.holdsBack()) {
      HeldFacts.queue(handle, run, recording);
    }
    staged.keepEntries(handle, run, recording);
  }

  /**
   * Does so, and screens facts that came in; returns how many exercises were suspended in routines.
   */
  long review(UUID run) {
    keep(run);
    String patients = staged.patientsWithFacts();
    if (patients.isEmpty()) {
      return 0;
    }
    return FactsReview.run(handle, run, recording, patients, ClinicTime.of(handle, clock).today());
  }
}
