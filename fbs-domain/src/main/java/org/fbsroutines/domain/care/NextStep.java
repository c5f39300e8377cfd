package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Raise;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.progress.Variable;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * What may happen next to the dosage of an exercise, once a clinician accepts it.
 *
 * @param item what is prescribed now
 * @param progress what the pain and the sessions of this exercise say, and why
 * @param hold what stands in the way of more
 */
public record NextStep(RoutineItem item, Progress progress, GrowthHold hold) {
  /** Refuses null. */
  public NextStep {
    requireNonNull(item, "item");
    requireNonNull(progress, "progress");
    requireNonNull(hold, "hold");
  }

  /** Returns whether the pain rule leaves less than was prescribed when the pain rose. */
  public boolean isLess() {
    return progress.isLess();
  }

  /** Returns whether the dosage has earned a step up that something stands in the way of. */
  public boolean isHeld() {
    return progress.step() == Step.RAISE && hold.stands();
  }

  /** Returns what happens next: what stands in the way of a step up keeps the dosage as it is. */
  public Step step() {
    return isHeld() ? Step.HOLD : progress.step();
  }

  /** Returns whether there is something to accept, if only for a written reason. */
  public boolean isOpen() {
    return isLess()
        ? !progress.dosage().equals(item.dosage())
        : progress.step() == Step.RAISE && (!isHeld() || hold.yieldsToReason());
  }

  /** Returns the lower dosage that the pain rule leaves; empty where it is prescribed already. */
  public Optional<Dosage.Stated> less() {
    return Optional.of(progress.dosage()).filter(dosage -> isLess() && isOpen());
  }

  /**
   * The dosage after one step up.
   *
   * @param variable what grows
   * @return empty where that step is not open
   */
  public Optional<Dosage.Stated> raised(Variable variable) {
    return progress.raises().stream()
        .filter(raise -> isOpen() && raise.variable() == variable)
        .map(Raise::dosage)
        .findFirst();
  }
}
