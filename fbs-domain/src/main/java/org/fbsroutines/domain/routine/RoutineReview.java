package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;

/**
 * Holds an approved routine against a later screening. What tightened takes effect at once: the
 * exercise is paused until a clinician has looked at it.
 */
public final class RoutineReview {
  private RoutineReview() {}

  /**
   * The exercises that must not be done as they were approved: because they may not be done any
   * more, only with an adaptation that the routine does not name, or only at a lower dosage.
   *
   * @param routine an approved routine
   * @param screening what is decided now
   * @return the exercises to pause; one that was not screened is among them
   */
  public static ImmutableSet<ExerciseId> paused(ApprovedRoutine routine, Screening screening) {
    requireNonNull(screening, "screening");
    return routine.items().stream()
        .filter(
            item ->
                screening.exercises().stream()
                    .filter(decision -> decision.exercise().id().equals(item.exercise()))
                    .noneMatch(decision -> stillReleases(decision, item)))
        .map(RoutineItem::exercise)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean stillReleases(ExerciseScreening decision, RoutineItem item) {
    return decision.verdict().isReleasable()
        && decision.adaptations().stream().allMatch(item::allowsFor)
        && (item.overrideReason().isPresent() || isWithinLimit(decision, item.dosage()));
  }

  private static boolean isWithinLimit(ExerciseScreening decision, Dosage.Stated approved) {
    return decision.dosage().flatMap(Dosage::stated).map(approved::isWithin).orElse(true);
  }
}
