package org.fbsroutines.domain.care;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.Proposal;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;

/**
 * What the pain and the sessions done imply about the dosages of the current routine. Nothing of it
 * happens before a clinician accepts it.
 *
 * @param steps an exercise each, without those suspended
 * @param screening what is decided now
 */
public record Growth(ImmutableList<NextStep> steps, Screening screening) {
  /** Refuses null. */
  public Growth {
    requireNonNull(steps, "steps");
    requireNonNull(screening, "screening");
  }

  /**
   * What is decided about an exercise.
   *
   * @param exercise the exercise
   * @return empty if the routine does not have it
   */
  public Optional<NextStep> of(ExerciseId exercise) {
    return steps.stream().filter(step -> step.item().exercise().equals(exercise)).findFirst();
  }

  /** Returns what may not be prescribed now, and keeps every step back: it is approved with it. */
  public ImmutableList<ExerciseId> withheld() {
    return steps.stream()
        .filter(step -> decision(step).filter(ExerciseScreening::isPrescribable).isEmpty())
        .map(step -> step.item().exercise())
        .collect(toImmutableList());
  }

  /**
   * Returns what the next routine starts from: of each dosage what the pain rule leaves. A reason
   * for more than is stated goes on; for what was tolerated since then a new one is asked.
   */
  public ImmutableList<PrescribedItem> start() {
    return steps.stream()
        .map(step -> step.isLess() || isUnstated(step) ? step.now().unreasoned() : step.now())
        .collect(toImmutableList());
  }

  private boolean isUnstated(NextStep step) {
    return decision(step).flatMap(ExerciseScreening::stated).isEmpty();
  }

  private Optional<ExerciseScreening> decision(NextStep step) {
    return screening.find(step.item().exercise());
  }

  /**
   * Proposes the current prescription after one step. The others go on with what the pain rule
   * leaves and the reasons that they have; the step itself keeps its reason only if it needs one.
   *
   * @param accepted one of the steps
   * @param offer what is accepted of it
   * @param baseline what the patient is known to bear
   * @param period the days that it is for
   * @return a routine to approve, or every refusal
   * @throws IllegalArgumentException if that is not offered
   */
  public Proposal accept(
      NextStep accepted, NextStep.Offer offer, Baseline baseline, RoutinePeriod period) {
    checkArgument(
        steps.contains(accepted) && accepted.offers().contains(offer),
        "offer: %s (expected: one that is open)",
        offer);
    Baseline borne = baseline.accepting(accepted.item(), offer.dosage());
    return Prescriber.propose(
        screening,
        steps.stream()
            .map(
                step ->
                    step.equals(accepted)
                        ? borne.needed(screening, step.at(offer.dosage()))
                        : step.now())
            .collect(toImmutableList()),
        period,
        borne);
  }
}
