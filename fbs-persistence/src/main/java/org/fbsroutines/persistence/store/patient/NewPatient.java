package org.fbsroutines.persistence.store.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient to be recorded.
 *
 * @param patientId the clinic's own identifier: letters, digits, dot, hyphen and underscore, at
 *     most 64, the first a letter or digit
 * @param displayName what the clinic calls the patient
 * @param birthDate null where not known
 * @param demonstration whether this is nobody real
 * @param facts the patient's facts as a JSON object; null to leave them as they are
 */
public record NewPatient(
    String patientId,
    String displayName,
    @Nullable LocalDate birthDate,
    boolean demonstration,
    @Nullable String facts) {}
