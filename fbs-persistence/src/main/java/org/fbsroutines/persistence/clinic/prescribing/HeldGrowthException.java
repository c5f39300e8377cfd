package org.fbsroutines.persistence.clinic.prescribing;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * A routine would raise a dosage although something stands in the way of it; nothing was stored.
 */
public final class HeldGrowthException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  HeldGrowthException(String patientId, ImmutableSet<ExerciseId> exercises) {
    super(
        "routine of "
            + patientId
            + ": a higher dosage of "
            + exercises.stream().map(ExerciseId::value).collect(joining(", "))
            + " (expected: none while something stands in the way of growth, or a written reason"
            + " where one suffices)");
  }
}
