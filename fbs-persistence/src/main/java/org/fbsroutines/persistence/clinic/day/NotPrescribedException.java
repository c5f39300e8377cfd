package org.fbsroutines.persistence.clinic.day;

import java.io.Serial;
import org.fbsroutines.domain.exercise.ExerciseId;

/** A patient records an exercise that no clinician ever approved for them; nothing was stored. */
public final class NotPrescribedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NotPrescribedException(String patientId, ExerciseId exercise) {
    super(
        "record of "
            + patientId
            + ": "
            + exercise
            + " (expected: an exercise that was approved for the patient at some time)");
  }
}
