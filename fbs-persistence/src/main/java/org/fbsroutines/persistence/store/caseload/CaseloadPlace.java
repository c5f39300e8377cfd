package org.fbsroutines.persistence.store.caseload;

/**
 * A place in the list of those who need attention.
 *
 * @param rank of the concerns, the lower the more urgent, at least 0
 * @param patientId the clinic's own identifier, which orders those of one rank by its characters
 */
public record CaseloadPlace(int rank, String patientId) {}
