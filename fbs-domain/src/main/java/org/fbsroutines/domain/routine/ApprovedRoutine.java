package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A routine that a clinician approved. Build one by {@link ProposedRoutine#approve}; the
 * constructor is for reading back what was stored.
 *
 * @param period the days it is for
 * @param items its exercises
 * @param approval who approved it
 */
public record ApprovedRoutine(
    RoutinePeriod period, ImmutableList<RoutineItem> items, Approval approval) {
  /** Refuses null. */
  public ApprovedRoutine {
    requireNonNull(period, "period");
    requireNonNull(items, "items");
    requireNonNull(approval, "approval");
  }
}
