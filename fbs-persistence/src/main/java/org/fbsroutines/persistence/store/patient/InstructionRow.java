package org.fbsroutines.persistence.store.patient;

import java.time.Instant;
import java.util.Optional;

/**
 * A clinician's instruction for one patient.
 *
 * @param patientId the patient
 * @param instructionId counts from {@code I-1} for each patient
 * @param document the instruction as a JSON object; never changes
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 * @param withdrawnAt when it was withdrawn, if it was
 * @param withdrawnBy who withdrew it, if somebody did
 * @param withdrawnBecause why, if it was withdrawn
 */
public record InstructionRow(
    String patientId,
    String instructionId,
    String document,
    Instant recordedAt,
    String recordedBy,
    Optional<Instant> withdrawnAt,
    Optional<String> withdrawnBy,
    Optional<String> withdrawnBecause) {}
