package org.fbsroutines.domain.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;

/**
 * Holds an approved routine against a later screening. What tightened takes effect at once: the
 * exercise is suspended until a clinician has approved it again.
 */
public final class RoutineReview {
  private RoutineReview() {}

  /**
   * The exercises that must not be done as they were approved: because they may not be done any
   * more, only with an adaptation that the routine does not name, or only at a lower dosage.
   *
   * @param routine an approved routine
   * @param screening what is decided now
   * @return what to suspend, in the order of the routine; an exercise that was not screened is
   *     among it
   */
  public static ImmutableList<SuspendedItem> suspended(
      ApprovedRoutine routine, Screening screening) {
    requireNonNull(screening, "screening");
    return routine.items().stream()
        .flatMap(item -> tightened(item, screening.find(item.exercise())).stream())
        .collect(toImmutableList());
  }

  private static Optional<SuspendedItem> tightened(
      RoutineItem item, Optional<ExerciseScreening> decision) {
    return decision.filter(now -> stillReleases(now, item)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new SuspendedItem(
                item.exercise(),
                decision.map(ExerciseScreening::limitedBy).orElse(ImmutableSet.of())));
  }

  private static boolean stillReleases(ExerciseScreening decision, RoutineItem item) {
    return decision.verdict().isReleasable()
        && decision.adaptations().stream().allMatch(item::allowsFor)
        && (item.overrideReason().isPresent() || isWithinLimit(decision, item.dosage()));
  }

  private static boolean isWithinLimit(ExerciseScreening decision, Dosage.Stated approved) {
    return decision.stated().map(approved::isWithin).orElse(true);
  }
}
