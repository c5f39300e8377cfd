package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.SuspensionCause;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/**
 * What came of recording a patient's facts.
 *
 * @param version the latest version after that
 * @param changed whether this brought it
 * @param suspended the exercises that were suspended in the current routine
 */
public record FactsChange(int version, boolean changed, ImmutableSet<ExerciseId> suspended) {

  /**
   * Records facts as a new version, unless they are the ones stored, and suspends in the current
   * routine what tightened, all in the handle's transaction.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param facts what is known now
   * @param seen the version of the facts that these replace; 0 for none
   * @param today the day to screen for
   * @param recording who records them
   * @return what came of it
   * @throws StaleException if another version was recorded meanwhile; the transaction must be given
   *     up
   * @throws org.fbsroutines.persistence.store.StoreException if the patient is not there
   */
  public static FactsChange record(
      Handle handle,
      String patientId,
      PatientFacts facts,
      int seen,
      LocalDate today,
      Recording recording) {
    FactsRow stored = save(handle, patientId, facts, recording);
    if (stored.version() != seen && stored.version() != seen + 1) {
      throw new StaleException(StoreComplaint.FACTS_OF.of(patientId), seen, stored.version());
    }
    if (stored.version() == seen) {
      return new FactsChange(seen, false, ImmutableSet.of());
    }
    ImmutableSet<ExerciseId> suspended =
        Suspension.review(
            handle, patientId, today, SuspensionCause.facts(stored.version()), recording);
    new AuditStore(handle)
        .append(
            recording,
            "record-facts",
            "patient",
            patientId,
            "{\"version\": " + stored.version() + "}");
    return new FactsChange(stored.version(), true, suspended);
  }

  public static FactsRow save(
      Handle handle, String patientId, PatientFacts facts, Recording recording) {
    return new PatientStore(handle)
        .saveFacts(
            patientId,
            FactsJson.write(new FactsDocument(Optional.of(patientId), facts)),
            recording);
  }
}
