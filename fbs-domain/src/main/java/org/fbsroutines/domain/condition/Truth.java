package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.patient.Answer;

/**
 * Three-valued truth: a condition holds, does not hold, or cannot be decided from what is known.
 */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It cannot be decided. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Compares an answer.
   *
   * @param answer the answer given
   * @param expected yes or no
   * @return unknown while the question is unanswered
   */
  public static Truth of(Answer answer, Answer expected) {
    requireNonNull(answer, "answer");
    requireNonNull(expected, "expected");
    return answer == Answer.UNKNOWN ? UNKNOWN : of(answer == expected);
  }

  /**
   * Conjunction.
   *
   * @param other the other
   * @return the lesser of the two
   */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Disjunction.
   *
   * @param other the other
   * @return the greater of the two
   */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** {@return the opposite; unknown stays unknown} */
  public Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
