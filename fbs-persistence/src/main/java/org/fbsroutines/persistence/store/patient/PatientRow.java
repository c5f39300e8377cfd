package org.fbsroutines.persistence.store.patient;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as stored, without clinical facts.
 *
 * @param patientId the clinic's own identifier
 * @param displayName what the clinic calls the patient
 * @param birthDate null where not known
 * @param demonstration whether this is nobody real
 * @param createdAt when the patient was first recorded
 * @param createdBy who recorded the patient first
 */
public record PatientRow(
    String patientId,
    String displayName,
    @Nullable LocalDate birthDate,
    boolean demonstration,
    Instant createdAt,
    String createdBy) {}
