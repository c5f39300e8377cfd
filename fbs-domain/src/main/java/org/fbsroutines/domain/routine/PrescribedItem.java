package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * An exercise that a clinician chose, with the dosage chosen for this patient.
 *
 * @param exercise the exercise
 * @param dosage the dosage
 * @param overrideReason the clinician's written reason for a dosage above what is stated or known
 *     to be tolerated
 */
public record PrescribedItem(
    ExerciseId exercise, Dosage.Stated dosage, Optional<String> overrideReason) {
  /**
   * Checks that a reason states something.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public PrescribedItem {
    requireNonNull(exercise, "exercise");
    requireNonNull(dosage, "dosage");
    requireNonNull(overrideReason, "overrideReason");
    if (overrideReason.filter(String::isBlank).isPresent()) {
      throw InvalidValueException.of(
          "overrideReason", Complaint.BLANK.of(), Complaint.CLINICIANS_REASON.of());
    }
  }

  /** An item within the stated dosage. */
  public static PrescribedItem of(ExerciseId exercise, Dosage.Stated dosage) {
    return new PrescribedItem(exercise, dosage, Optional.empty());
  }

  /** Returns the same choice without a reason. */
  public PrescribedItem unreasoned() {
    return of(exercise, dosage);
  }
}
