package org.fbsroutines.persistence.store.routine;

import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.domain.routine.SeenVersions;

/**
 * A routine that a clinician approved, to be recorded.
 *
 * @param patientId the patient it is for
 * @param document the routine as a JSON object
 * @param approvedBy the clinician
 * @param approvedAt the moment of approval
 * @param seen the versions that were on the screen
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record NewRoutine(
    String patientId,
    String document,
    String approvedBy,
    Instant approvedAt,
    SeenVersions seen,
    LocalDate startsOn,
    LocalDate endsOn) {}
