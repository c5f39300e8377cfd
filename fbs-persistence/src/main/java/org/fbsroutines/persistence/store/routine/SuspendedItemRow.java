package org.fbsroutines.persistence.store.routine;

import java.time.Instant;
import java.util.List;

/**
 * An exercise that is suspended in an approved routine.
 *
 * @param patientId the patient
 * @param routineVersion the version of the routine
 * @param exerciseId the exercise
 * @param suspendedAt when
 * @param restrictions ids of the restrictions that limit it
 */
public record SuspendedItemRow(
    String patientId,
    int routineVersion,
    String exerciseId,
    Instant suspendedAt,
    List<String> restrictions) {}
