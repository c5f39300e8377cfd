package org.fbsroutines.persistence.clinic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.patient.LoosenedFact;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore.Decision;
import org.jdbi.v3.core.Handle;

/** A clinician's decision on a change of facts that a file states and that would loosen. */
public enum LooseningDecision implements Token {
  /** The change is made: the facts are a new version of the clinician's. */
  ACCEPTED,
  /** What is stored stays. */
  DISMISSED,
  /** Something else is stored than when the change came, so nothing was done. */
  MOVED_ON,
  /** No such change waits any longer. */
  GONE;

  /**
   * Makes the change in the facts as they are stored, as if the clinician had typed it; not where
   * the fact is another one by now.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param id the change
   * @param seen what stayed when the clinician looked, as {@link QueuedLoosening#stored} has it
   * @param today the day to screen for
   * @param recording the clinician
   * @return what came of it
   */
  public static LooseningDecision accept(
      Handle handle, String patientId, UUID id, String seen, LocalDate today, Recording recording) {
    requireNonNull(seen, "seen");
    Optional<QueuedLoosening> waiting = find(handle, patientId, id);
    if (waiting.isEmpty()) {
      return GONE;
    }
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    Optional<PatientFacts> changed =
        waiting
            .filter(queued -> queued.stored().equals(seen))
            .flatMap(queued -> fact(queued).in(chart.facts()));
    if (changed.isEmpty()) {
      return MOVED_ON;
    }
    FactsChange.record(handle, patientId, changed.get(), chart.factsVersion(), today, recording);
    return decide(handle, waiting.get(), Decision.ACCEPTED, ACCEPTED, recording);
  }

  /**
   * Leaves the facts as they are, also when the same change comes again.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param id the change
   * @param recording the clinician
   * @return what came of it
   */
  public static LooseningDecision dismiss(
      Handle handle, String patientId, UUID id, Recording recording) {
    return find(handle, patientId, id)
        .map(queued -> decide(handle, queued, Decision.DISMISSED, DISMISSED, recording))
        .orElse(GONE);
  }

  /** Returns the fact of a change that waits. */
  public static LoosenedFact fact(QueuedLoosening queued) {
    return new LoosenedFact(queued.fact(), queued.stored(), queued.arriving());
  }

  private static Optional<QueuedLoosening> find(Handle handle, String patientId, UUID id) {
    PatientLock.take(handle, patientId);
    return new QueuedLooseningStore(handle).find(patientId, id);
  }

  private static LooseningDecision decide(
      Handle handle,
      QueuedLoosening queued,
      Decision decision,
      LooseningDecision outcome,
      Recording recording) {
    new QueuedLooseningStore(handle).decide(queued.looseningId(), decision, recording);
    new AuditStore(handle)
        .append(
            recording,
            decision == Decision.ACCEPTED ? "accept-change" : "dismiss-change",
            "patient",
            queued.patientId(),
            "{\"fact\": \"%s\", \"importRun\": \"%s\"}".formatted(queued.fact(), queued.runId()));
    return outcome;
  }
}
