package org.fbsroutines.domain.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;

/**
 * One exercise of a routine as the patient gets it.
 *
 * @param exercise the exercise
 * @param name what a person calls it
 * @param position where it begins, which decides its place in a session
 * @param dosage the dosage prescribed
 * @param conditions how it must be done: its adaptations and the advice that goes with it
 * @param why why it is there: its purpose and its verdict
 * @param overrideReason the clinician's reason for a dosage above what is stated or known to be
 *     borne
 * @param inDosage the adaptations that were in force and that its dosage takes account of, so that
 *     no sheet names a part of a dosage beside the dosage itself
 */
public record RoutineItem(
    ExerciseId exercise,
    String name,
    StartingPosition position,
    Dosage.Stated dosage,
    ImmutableList<String> conditions,
    ImmutableList<String> why,
    Optional<String> overrideReason,
    ImmutableSet<Adaptation> inDosage) {
  /** Refuses null. */
  public RoutineItem {
    requireNonNull(exercise, "exercise");
    requireNonNull(name, "name");
    requireNonNull(position, "position");
    requireNonNull(dosage, "dosage");
    requireNonNull(conditions, "conditions");
    requireNonNull(why, "why");
    requireNonNull(overrideReason, "overrideReason");
    requireNonNull(inDosage, "inDosage");
  }

  private static final String OFF_THE_BACK = Manner.OFF_THE_BACK.phrase().english();

  /**
   * An item of which no part of the dosage was in force.
   *
   * @param exercise the exercise
   * @param name what a person calls it
   * @param position where it begins
   * @param dosage the dosage prescribed
   * @param conditions how it must be done
   * @param why why it is there
   * @param overrideReason the clinician's reason, where there is one
   */
  public RoutineItem(
      ExerciseId exercise,
      String name,
      StartingPosition position,
      Dosage.Stated dosage,
      ImmutableList<String> conditions,
      ImmutableList<String> why,
      Optional<String> overrideReason) {
    this(exercise, name, position, dosage, conditions, why, overrideReason, ImmutableSet.of());
  }

  /**
   * The same exercise with another dosage.
   *
   * @param other the dosage
   * @return the item
   */
  public RoutineItem with(Dosage.Stated other) {
    return new RoutineItem(
        exercise, name, position, other, conditions, why, overrideReason, inDosage);
  }

  /**
   * Whether an adaptation was in force when it was prescribed.
   *
   * @param adaptation the adaptation
   * @return true if it is done so already
   */
  public boolean allowsFor(Adaptation adaptation) {
    return inDosage.contains(adaptation) || conditions.contains(adaptation.phrase().english());
  }

  /**
   * Where it begins for this patient.
   *
   * @return not stated for whoever must not lie on the back
   */
  public StartingPosition ownPosition() {
    return isMovedOffTheBack() ? StartingPosition.NOT_STATED : position;
  }

  /**
   * How this patient settles before the first step: as the catalogue tells, but never on the back
   * for whoever must not lie on it.
   *
   * @param told what the catalogue tells of the exercise
   * @return the sentences
   */
  public ImmutableList<String> beginning(Instructions told) {
    return isMovedOffTheBack()
        ? ImmutableList.of(OFF_THE_BACK)
        : told.startingPosition().stream().map(Statement::text).collect(toImmutableList());
  }

  private boolean isMovedOffTheBack() {
    return conditions.contains(OFF_THE_BACK);
  }
}
