package org.fbsroutines.persistence.bulk;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.LoosenedFact;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.staging.FactsOfRun;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run would change of patients who are there: who would become whom, and which facts
 * would be others.
 *
 * @param handle inside the transaction that is given up afterwards
 * @param file its name
 * @param log takes each change as a remark
 */
record PlannedChanges(Handle handle, String file, ProblemLog log) {

  /** Adds who would become whom; only before the rows are merged. */
  void addPeople(StagedRows staged) {
    staged.forEachRenamed(
        handle,
        renamed ->
            log.addRemark(
                new Problem(
                    file,
                    renamed.line(),
                    renamed.field(),
                    text(renamed.patientId(), renamed.stored(), renamed.arriving()))));
  }

  private static Text text(String patient, @Nullable String stored, String arriving) {
    return stored == null
        ? FileComplaint.STATED_FIRST.of(patient, arriving)
        : FileComplaint.BECOMES.of(patient, stored, arriving);
  }

  /** Adds the facts that would be others; only after the rows are merged. */
  void addFacts(Recording recording) {
    FactsOfRun.forEachReplaced(
        handle,
        recording,
        replaced ->
            LoosenedFact.between(
                    FactsJson.readStored("facts before", replaced.before()).facts(),
                    FactsJson.readStored("facts after", replaced.after()).facts())
                .forEach(
                    fact ->
                        log.addRemark(
                            new Problem(
                                file,
                                0,
                                fact.column(),
                                FileComplaint.BECOMES.of(
                                    replaced.patientId(),
                                    fact.storedCell(),
                                    fact.arrivingCell())))));
  }
}
