package org.fbsroutines.persistence.store.rescreening;

/**
 * Patients that one program screens in one transaction.
 *
 * @param chunk its number, from 0
 * @param firstPatientId the first of them
 * @param lastPatientId the last of them
 */
public record RescreeningChunk(int chunk, String firstPatientId, String lastPatientId) {}
