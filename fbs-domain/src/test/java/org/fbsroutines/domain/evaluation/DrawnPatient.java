package org.fbsroutines.domain.evaluation;

import java.time.LocalDate;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * A patient and the day of the decision.
 *
 * @param facts what is known
 * @param date the day
 */
record DrawnPatient(PatientFacts facts, LocalDate date) {
  DrawnPatient knowing(PatientFacts other) {
    return new DrawnPatient(other, date);
  }
}
