package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/**
 * A version of a patient's routine.
 *
 * @param row how it is stored
 * @param routine what was approved
 */
public record RoutineVersion(RoutineRow row, ApprovedRoutine routine) {

  /**
   * Reads all versions.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @return the versions, the latest first
   */
  public static ImmutableList<RoutineVersion> all(Handle handle, String patientId) {
    return new RoutineStore(handle)
        .history(patientId).stream()
            .map(RoutineVersion::of)
            .collect(ImmutableList.toImmutableList());
  }

  /** Reads a version that is stored. */
  public static RoutineVersion of(RoutineRow row) {
    return new RoutineVersion(
        row,
        RoutineJson.DOCUMENT.read(
            "routine " + row.version() + " of " + row.patientId(), row.document()));
  }

  /**
   * What was prescribed of an exercise.
   *
   * @param exercise the exercise
   * @return empty where the version does not have it
   */
  public Optional<RoutineItem> item(ExerciseId exercise) {
    return routine.items().stream().filter(item -> item.exercise().equals(exercise)).findFirst();
  }
}
