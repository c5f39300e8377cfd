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
   * @return true also if it is of another exercise
   */
  public boolean isMilderThan(PainResponse known) {
    return !exercise.equals(known.exercise)
        || pain.nrs() < known.pain.nrs()
        || isTakenBack(Answer.NO, known.settledWithin24Hours, settledWithin24Hours)
        || isTakenBack(Answer.YES, known.persistsForDays, persistsForDays);
  }

  /**
   * Whether another response of the same exercise and time adds nothing: it names the same pain,
   * and states the same of what came after it or leaves it out.
   *
   * @param other the other response
   * @return true if everything that the other states is also stated here
   */
  public boolean covers(PainResponse other) {
    return exercise.equals(other.exercise)
        && pain.equals(other.pain)
        && isCovered(settledWithin24Hours, other.settledWithin24Hours)
        && isCovered(persistsForDays, other.persistsForDays);
  }

  /**
   * The worst of what two responses of the same exercise and time state: the higher pain, that it
   * did not settle where either states so, and that it stayed where either states so. What
   * reassures of less pain states nothing of more.
   *
   * @param other the other response
   * @return what is known once both are
   */
  public PainResponse worstWith(PainResponse other) {
    PainResponse higher = other.pain.nrs() > pain.nrs() ? other : this;
    PainResponse lower = higher.equals(other) ? this : other;
    boolean isAsHigh = lower.pain.equals(higher.pain);
    return new PainResponse(
        higher.exercise,
        higher.pain,
        worst(Answer.NO, higher.settledWithin24Hours, lower.settledWithin24Hours, isAsHigh),
        worst(Answer.YES, higher.persistsForDays, lower.persistsForDays, isAsHigh));
  }

  private static Answer worst(Answer concerning, Answer higher, Answer lower, boolean isAsHigh) {
    if (higher == concerning || lower == concerning) {
      return concerning;
    }
    return higher == Answer.UNKNOWN && isAsHigh ? lower : higher;
  }

  private static boolean isCovered(Answer known, Answer other) {
    return other == Answer.UNKNOWN || other == known;
  }

  private static boolean isTakenBack(Answer concerning, Answer known, Answer now) {
    return known == concerning && now != concerning;
  }
}
