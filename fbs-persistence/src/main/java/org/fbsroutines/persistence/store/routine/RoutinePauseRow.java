package org.fbsroutines.persistence.store.routine;

import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;

/**
 * A time during which a patient's routine is paused.
 *
 * @param patientId the patient
 * @param pauseId counts from 1 for each patient
 * @param because why
 * @param detail more about it, plain text; may be empty
 * @param beganAt when it began
 * @param beganBy who began it
 * @param endedAt when it ended, if it did
 * @param endedBy the clinician who ended it, if one did
 * @param endedBecause why, if it ended
 */
public record RoutinePauseRow(
    String patientId,
    int pauseId,
    PauseReason because,
    String detail,
    Instant beganAt,
    String beganBy,
    Optional<Instant> endedAt,
    Optional<String> endedBy,
    Optional<String> endedBecause) {}
