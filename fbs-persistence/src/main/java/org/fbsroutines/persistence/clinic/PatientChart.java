package org.fbsroutines.persistence.clinic;

import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.store.FactsRow;
import org.fbsroutines.persistence.store.PatientRow;
import org.fbsroutines.persistence.store.PatientStore;
import org.jdbi.v3.core.Handle;

/**
 * A patient with the latest facts.
 *
 * @param patient who it is
 * @param facts what is known; everything unknown while nothing is recorded
 * @param factsVersion the version of the facts; 0 while nothing is recorded
 */
public record PatientChart(PatientRow patient, PatientFacts facts, int factsVersion) {

  /**
   * Reads a patient.
   *
   * @param handle inside the clinic
   * @param patientId the clinic's own identifier
   * @return empty where the clinic has no such patient
   */
  public static Optional<PatientChart> read(Handle handle, String patientId) {
    PatientStore patients = new PatientStore(handle);
    return patients.find(patientId).map(patient -> of(patient, patients.facts(patientId)));
  }

  private static PatientChart of(PatientRow patient, Optional<FactsRow> facts) {
    return new PatientChart(
        patient,
        facts
            .map(row -> FactsJson.read("facts " + row.version(), row.document()).facts())
            .orElseGet(PatientFacts::unknown),
        facts.map(FactsRow::version).orElse(0));
  }
}
