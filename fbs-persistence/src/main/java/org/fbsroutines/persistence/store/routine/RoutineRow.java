package org.fbsroutines.persistence.store.routine;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One approved version of a patient's routine.
 *
 * @param patientId the patient it is for
 * @param version counts from 1 for each patient
 * @param status how it stands now
 * @param document the routine as a JSON object; never changes
 * @param approvedBy the clinician
 * @param approvedAt the moment of approval
 * @param factsVersion the version of the facts that was seen
 * @param catalogueRevision the revision of the catalogue that was seen
 * @param ruleBookVersion the version of the rule book that was seen
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record RoutineRow(
    String patientId,
    int version,
    RoutineStatus status,
    String document,
    String approvedBy,
    Instant approvedAt,
    int factsVersion,
    long catalogueRevision,
    int ruleBookVersion,
    LocalDate startsOn,
    LocalDate endsOn) {}
