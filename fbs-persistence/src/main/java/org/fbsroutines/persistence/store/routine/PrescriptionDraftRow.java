package org.fbsroutines.persistence.store.routine;

import java.time.Instant;

/**
 * What somebody proposes for a patient and no clinician has considered yet.
 *
 * @param version counts from 1 for each patient
 * @param items the exercises with their dosages as a JSON list
 * @param recordedAt when it came
 * @param recordedBy who brought it
 */
public record PrescriptionDraftRow(
    int version, String items, Instant recordedAt, String recordedBy) {}
