package org.fbsroutines.persistence.store.routine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineReview;
import org.fbsroutines.domain.routine.SuspendedItem;
import org.fbsroutines.domain.screening.Screening;

/**
 * A version of a patient's routine of which something is no longer released as it was approved.
 *
 * @param patientId the patient
 * @param version the version
 * @param items what is to be suspended
 */
public record TightenedRoutine(String patientId, int version, ImmutableList<SuspendedItem> items) {

  /**
   * Holds a version against what is decided now.
   *
   * @param patientId the patient
   * @param version the version
   * @param routine what was approved
   * @param screening what is decided now
   * @return empty where all of it is still released
   */
  public static Optional<TightenedRoutine> of(
      String patientId, int version, ApprovedRoutine routine, Screening screening) {
    return Optional.of(RoutineReview.suspended(routine, screening))
        .filter(items -> !items.isEmpty())
        .map(items -> new TightenedRoutine(patientId, version, items));
  }
}
