package org.fbsroutines.persistence.store.patient;

import java.time.Instant;

/**
 * One version of a patient's facts.
 *
 * @param patientId the patient
 * @param version counts from 1 for each patient
 * @param document the facts as a JSON object
 * @param contentHash SHA-256 of the document in hexadecimal
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 */
public record FactsRow(
    String patientId,
    int version,
    String document,
    String contentHash,
    Instant recordedAt,
    String recordedBy) {}
