package org.fbsroutines.persistence.format;

import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * The facts of a patient as they are exchanged.
 *
 * @param patient the clinic's id of the patient, where it is told
 * @param facts what is known
 */
public record FactsDocument(Optional<String> patient, PatientFacts facts) {}
