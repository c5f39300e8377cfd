package org.fbsroutines.persistence.store;

import java.util.List;

/**
 * A verdict that a rescreening found changed.
 *
 * @param patientId the patient
 * @param exerciseId the exercise
 * @param verdictBefore the verdict of the pass before
 * @param verdictAfter the verdict now
 * @param began ids of the restrictions that limit it only now
 * @param ended ids of the restrictions that limited it only before
 */
public record VerdictChangeRow(
    String patientId,
    String exerciseId,
    String verdictBefore,
    String verdictAfter,
    List<String> began,
    List<String> ended) {}
