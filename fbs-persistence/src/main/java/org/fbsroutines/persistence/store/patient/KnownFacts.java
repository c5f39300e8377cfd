package org.fbsroutines.persistence.store.patient;

import java.time.Instant;

/**
 * What was known of one of many patients.
 *
 * @param patientId the patient
 * @param version the version of the facts
 * @param document the facts as a JSON object
 * @param recordedAt when that version was recorded
 */
public record KnownFacts(String patientId, int version, String document, Instant recordedAt) {}
