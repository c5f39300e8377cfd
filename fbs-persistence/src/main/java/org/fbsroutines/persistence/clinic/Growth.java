package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;

/**
 * What the pain and the sessions done say about the dosages of the current routine. Nothing of it
 * happens before a clinician accepts it.
 *
 * @param current the routine
 * @param steps an exercise each, without those suspended
 */
public record Growth(CurrentRoutine current, ImmutableList<NextStep> steps) {
  static Growth of(CurrentRoutine current, DosageProgress progress, GrowthHold hold) {
    return new Growth(
        current,
        current.standing().stream()
            .map(item -> new NextStep(item, progress.of(item), hold))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * What is decided about an exercise.
   *
   * @param exercise the exercise
   * @return empty where the routine does not have it
   */
  public Optional<NextStep> of(ExerciseId exercise) {
    return steps.stream().filter(step -> step.item().exercise().equals(exercise)).findFirst();
  }

  /**
   * The current prescription after one step; of the others what the pain rule leaves.
   *
   * @param accepted the step
   * @param changed its dosage
   * @param reason why that may be more than is stated or borne, where it needs a reason
   * @return what to prescribe
   */
  public ImmutableList<PrescribedItem> with(
      NextStep accepted, Dosage.Stated changed, Optional<String> reason) {
    return steps.stream()
        .map(
            step ->
                step.equals(accepted)
                    ? new PrescribedItem(step.item().exercise(), changed, reason)
                    : new PrescribedItem(
                        step.item().exercise(),
                        step.isLess() ? step.progress().dosage() : step.item().dosage(),
                        step.item().overrideReason()))
        .collect(ImmutableList.toImmutableList());
  }
}
