package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * How the pain answered an exercise when it was last done.
 *
 * @param exercise the exercise
 * @param pain the highest pain during or after it
 * @param settledWithin24Hours whether the pain was back at its usual level within 24 hours
 * @param persistsForDays whether it has stayed up for some days
 */
public record PainResponse(
    ExerciseId exercise, PainScore pain, Answer settledWithin24Hours, Answer persistsForDays) {
  /** Refuses null. */
  public PainResponse {
    requireNonNull(exercise, "exercise");
    requireNonNull(pain, "pain");
    requireNonNull(settledWithin24Hours, "settledWithin24Hours");
    requireNonNull(persistsForDays, "persistsForDays");
  }

  /**
   * Whether this would take back something of what was known of an exercise: of the height of the
   * pain, that it did not settle, or that it stayed.
   *
   * @param known what was known
   * @return true also where it is of another exercise
   */
  public boolean isMilderThan(PainResponse known) {
    return !exercise.equals(known.exercise)
        || pain.nrs() < known.pain.nrs()
        || isTakenBack(Answer.NO, known.settledWithin24Hours, settledWithin24Hours)
        || isTakenBack(Answer.YES, known.persistsForDays, persistsForDays);
  }

  private static boolean isTakenBack(Answer concerning, Answer known, Answer now) {
    return known == concerning && now != concerning;
  }
}
