package org.fbsroutines.persistence.store.rescreening;

import org.fbsroutines.domain.screening.VerdictChange;

/**
 * A verdict that a rescreening found changed.
 *
 * @param patientId the patient
 * @param change how it changed since the pass before
 */
public record PatientVerdictChange(String patientId, VerdictChange change) {}
