package org.fbsroutines.persistence.store.day;

import org.fbsroutines.domain.care.Signals;

/**
 * A patient of whom something was noticed.
 *
 * @param patientId the clinic's own identifier
 * @param displayName what the clinic calls the patient
 * @param demonstration whether this is nobody real
 * @param signals what was noticed
 */
public record PatientSignals(
    String patientId, String displayName, boolean demonstration, Signals signals) {}
