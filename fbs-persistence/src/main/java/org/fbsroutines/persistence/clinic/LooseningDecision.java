package org.fbsroutines.persistence.clinic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.patient.HeldBack;
import org.fbsroutines.persistence.format.patient.LoosenedFact;
import org.fbsroutines.persistence.format.patient.LoosenedRecord;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore.Decision;
import org.jdbi.v3.core.Handle;

/** A clinician's decision on a change that a file states and that would loosen. */
public enum LooseningDecision implements Token {
  /** The change is made: the facts or the record are a new version of the clinician's. */
  ACCEPTED,
  /** What is stored stays. */
  DISMISSED,
  /** Something else is stored than when the change came, so nothing was done. */
  MOVED_ON,
  /** No such change waits any longer. */
  GONE;

  /**
   * Makes the change in what is stored, as if the clinician had typed it; not where the fact or the
   * record is another one by now.
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
    if (!waiting.get().stored().equals(seen)
        || !change(waiting.get())
            .fold(
                fact -> isMade(handle, patientId, fact, today, recording),
                record -> isMade(handle, record, recording))) {
      return MOVED_ON;
    }
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

  private static boolean isMade(
      Handle handle, String patientId, LoosenedFact fact, LocalDate today, Recording recording) {
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    Optional<PatientFacts> changed = fact.in(chart.facts());
    changed.ifPresent(
        facts ->
            FactsChange.record(handle, patientId, facts, chart.factsVersion(), today, recording));
    return changed.isPresent();
  }

  private static boolean isMade(Handle handle, LoosenedRecord record, Recording recording) {
    RecordDocument arriving = record.arriving();
    Optional<SessionRecordRow> latest = stored(handle, record);
    latest.ifPresent(
        row ->
            new SessionRecordStore(handle)
                .correct(
                    arriving.patient(),
                    arriving.id(),
                    row.revision(),
                    arriving.record(),
                    recording));
    return latest.isPresent();
  }

  /** The record as it is stored; empty where it is another one by now. */
  private static Optional<SessionRecordRow> stored(Handle handle, LoosenedRecord record) {
    RecordDocument stored = record.stored();
    return new SessionRecordStore(handle)
        .find(stored.patient(), stored.id())
        .filter(row -> row.record().equals(stored.record()));
  }

  /** Returns a change that waits. */
  public static HeldBack change(QueuedLoosening queued) {
    return HeldBack.of(queued.fact(), queued.stored(), queued.arriving());
  }

  /**
   * Returns whether something else is stored by now than when a change came.
   *
   * @param handle inside the clinic
   * @param change the change
   * @param current the facts of the patient as they are stored
   */
  public static boolean isOvertaken(Handle handle, HeldBack change, PatientFacts current) {
    return change.fold(
        fact -> fact.in(current).isEmpty(), record -> stored(handle, record).isEmpty());
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
            "{%s, \"importRun\": \"%s\"}"
                .formatted(
                    change(queued)
                        .fold(
                            fact -> named("fact", fact.fact()),
                            record -> named("record", record.stored().id())),
                    queued.runId()));
    return outcome;
  }

  private static String named(String what, String name) {
    return "\"%s\": \"%s\"".formatted(what, name);
  }
}
