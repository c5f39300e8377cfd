package org.fbsroutines.persistence.clinic;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/** How a clinician assesses what an exercise demands, so that rules can govern it. */
public final class ExerciseAssessment {
  private ExerciseAssessment() {}

  /**
   * Records an assessment as a new revision of the catalogue. The clinic takes the exercise over: a
   * later import of the same one cannot undo the assessment.
   *
   * @param handle inside the clinic
   * @param id the exercise
   * @param demands what it asks of the body, at least one
   * @param supervision who must be there
   * @param seen the revision of the exercise that was looked at
   * @param recording the clinician
   * @throws StoreException if there is no such exercise, it came with the program, or it was
   *     changed meanwhile
   */
  public static void record(
      Handle handle,
      ExerciseId id,
      ImmutableSet<Demand> demands,
      Supervision supervision,
      long seen,
      Recording recording) {
    ExerciseRow row =
        new ExerciseStore(handle)
            .find(id.value())
            .filter(found -> found.status() == ExerciseStatus.LISTED)
            .filter(found -> found.origin() != ExerciseOrigin.STANDARD)
            .orElseThrow(() -> new StoreException(StoreComplaint.NO_IMPORTED_EXERCISE.of(id)));
    if (row.revision() != seen) {
      throw new StaleException(StoreComplaint.EXERCISE.of(id), seen, row.revision());
    }
    Exercise assessed =
        assessed(
            ExerciseJson.STORED.read("exercise " + id, row.document()),
            Demands.of(demands),
            supervision);
    ExerciseStaging.store(handle, Iterators.singletonIterator(version(row, assessed)), recording);
    new AuditStore(handle)
        .append(
            recording,
            "assess-exercise",
            "exercise",
            id.value(),
            "{\"demands\": \"%s\", \"supervision\": \"%s\"}"
                .formatted(
                    demands.stream().map(Demand::token).collect(joining(" ")),
                    supervision.token()));
  }

  private static Exercise assessed(Exercise exercise, Demands demands, Supervision supervision) {
    return exercise.toBuilder().supervision(supervision).demands(demands).build();
  }

  private static NewExercise version(ExerciseRow row, Exercise assessed) {
    return new NewExercise(
        row.exerciseId(),
        ExerciseOrigin.CLINIC,
        ExerciseStatus.LISTED,
        row.name(),
        true,
        row.licence(),
        row.source(),
        ExerciseJson.STORED.write(assessed));
  }
}
