package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.LastPrescribed;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * Whether a routine asks more of a patient than before, and whether it may.
 *
 * @param hold what stands in the way of more
 * @param last what the patient was prescribed before
 */
public record GrowthCheck(GrowthHold hold, LastPrescribed last) {
  /** Refuses null. */
  public GrowthCheck {
    requireNonNull(hold, "hold");
    requireNonNull(last, "last");
  }

  /**
   * The exercises whose dosage grows although something stands in the way of it.
   *
   * @param items of the routine that is to be approved
   * @param reason the clinician's written reason for growth, if there is one
   * @return the exercises; empty where the routine may be approved
   */
  public ImmutableSet<ExerciseId> held(ImmutableList<RoutineItem> items, Optional<String> reason) {
    return hold.lets(reason) ? ImmutableSet.of() : last.grown(items);
  }

  /**
   * The reason as it is kept with the routine: only where it was needed.
   *
   * @param items of the routine that is to be approved
   * @param reason the clinician's written reason for growth, if there is one
   * @return empty where nothing grows, or nothing stands in the way
   */
  public Optional<String> kept(ImmutableList<RoutineItem> items, Optional<String> reason) {
    return reason.filter(written -> hold.stands() && !last.grown(items).isEmpty());
  }
}
