package org.fbsroutines.persistence.format.routine;

import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * One exercise that somebody proposes for a patient, as exchanged. It is nothing but a proposal
 * until a clinician approves it.
 *
 * @param patient the clinic's id of the patient
 * @param item the exercise with its dosage
 * @param person who the document states the patient is
 */
public record PrescriptionDocument(String patient, PrescribedItem item, StatedPerson person) {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  public PrescriptionDocument {
    Identifier.check("patient", patient, person);
  }

  /**
   * A proposal for somebody who is identified by id alone.
   *
   * @param patient the clinic's id of the patient
   * @param item the exercise with its dosage
   */
  public PrescriptionDocument(String patient, PrescribedItem item) {
    this(patient, item, StatedPerson.BY_ID);
  }
}
