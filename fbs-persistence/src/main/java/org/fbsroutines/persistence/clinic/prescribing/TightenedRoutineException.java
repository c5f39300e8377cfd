package org.fbsroutines.persistence.clinic.prescribing;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * What is known by now does not release a routine as it was proposed; nothing was stored. Somebody
 * tightened it between the screening and the approval.
 */
public final class TightenedRoutineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TightenedRoutineException(String patientId, ImmutableSet<ExerciseId> exercises) {
    super(
        "routine of "
            + patientId
            + ": "
            + exercises.stream().map(ExerciseId::value).collect(joining(", "))
            + " (expected: only what is released now, as it is released)");
  }
}
