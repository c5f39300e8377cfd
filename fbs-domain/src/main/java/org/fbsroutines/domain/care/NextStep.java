package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.progress.Variable;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * What may happen next to the dosage of an exercise, once a clinician accepts it.
 *
 * @param item what is prescribed now
 * @param progress what the pain and the sessions of this exercise imply, and why
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

  /** Returns what is prescribed until a step is accepted: what the pain rule leaves. */
  PrescribedItem now() {
    return at(progress.dosage());
  }

  PrescribedItem at(Dosage.Stated dosage) {
    return new PrescribedItem(item.exercise(), dosage, item.overrideReason());
  }

  /** Returns what can be accepted, if only for a written reason: less, or one step up of these. */
  public ImmutableList<Offer> offers() {
    if (isLess()) {
      return progress.dosage().equals(item.dosage())
          ? ImmutableList.of()
          : ImmutableList.of(new Offer(Optional.empty(), progress.dosage()));
    }
    return isHeld() && !hold.yieldsToReason()
        ? ImmutableList.of()
        : progress.raises().stream()
            .map(raise -> new Offer(Optional.of(raise.variable()), raise.dosage()))
            .collect(toImmutableList());
  }

  /**
   * What a clinician may accept.
   *
   * @param grows the one thing that grows; empty for what the pain rule leaves
   * @param dosage the dosage after it
   */
  public record Offer(Optional<Variable> grows, Dosage.Stated dosage) {
    /** Refuses null. */
    public Offer {
      requireNonNull(grows, "grows");
      requireNonNull(dosage, "dosage");
    }
  }
}
