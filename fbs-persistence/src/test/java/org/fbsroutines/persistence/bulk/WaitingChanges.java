package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;

/** What waits to be confirmed of the patient Q-1 of a clinic, and what a clinician decides. */
record WaitingChanges(ImportingClinic clinic) {
  ImmutableList<QueuedLoosening> all() {
    return clinic.<ImmutableList<QueuedLoosening>, RuntimeException>read(
        handle -> new QueuedLooseningStore(handle).waitingOf("Q-1"));
  }

  LooseningDecision accept(QueuedLoosening queued) {
    return clinic.change(
        (handle, recording) ->
            LooseningDecision.accept(
                handle,
                queued.patientId(),
                queued.looseningId(),
                queued.stored(),
                LocalDate.of(2027, 1, 5),
                recording));
  }

  LooseningDecision dismiss(QueuedLoosening queued) {
    return clinic.change(
        (handle, recording) ->
            LooseningDecision.dismiss(handle, queued.patientId(), queued.looseningId(), recording));
  }

  /** What the audit trail states of the patient. */
  List<String> audit() {
    return clinic.<List<String>, RuntimeException>read(
        handle ->
            handle
                .createQuery(
                    "select action || ' ' || actor || ' ' || cast(detail as text)"
                        + " from audit_entry where subject_id"
                        + " = (select trail_id from patient where patient_id = 'Q-1')")
                .mapTo(String.class)
                .list());
  }
}
