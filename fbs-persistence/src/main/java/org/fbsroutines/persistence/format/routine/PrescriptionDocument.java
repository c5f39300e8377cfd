package org.fbsroutines.persistence.format.routine;

import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.format.notation.Identifier;

/**
 * One exercise that somebody proposes for a patient, as exchanged. It is nothing but a proposal
 * until a clinician approves it.
 *
 * @param patient the clinic's id of the patient
 * @param item the exercise with its dosage
 */
public record PrescriptionDocument(String patient, PrescribedItem item) {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  public PrescriptionDocument {
    Identifier.check("patient", patient);
  }
}
