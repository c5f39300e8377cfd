package org.fbsroutines.persistence.store.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of one fact of a patient that a file states and that waits for a clinician, because it
 * would loosen.
 *
 * @param looseningId its id
 * @param patientId the patient
 * @param fact the name of the fact
 * @param stored what was stored when it came, as JSON
 * @param arriving what the file states, as JSON
 * @param runId the import that brought it
 * @param fileName the file of that import
 * @param line where it stands in the file
 * @param queuedAt when it came
 * @param queuedBy who imported it
 */
public record QueuedLoosening(
    UUID looseningId,
    String patientId,
    String fact,
    String stored,
    String arriving,
    UUID runId,
    String fileName,
    long line,
    Instant queuedAt,
    String queuedBy) {}
