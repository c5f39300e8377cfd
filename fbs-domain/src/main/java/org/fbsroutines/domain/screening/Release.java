package org.fbsroutines.domain.screening;

/** Whether an exercise may be prescribed for the home on the day of the decision, or why not. */
public enum Release {
  /** It may be prescribed. */
  PRESCRIBABLE,
  /** It is withheld, or something that decides it is not known. */
  NOT_RELEASED,
  /** It may only be done in the clinic and never appears on a home sheet. */
  CLINIC_ONLY,
  /** It is a fallback, and the exercise it stands in for may be done as it is. */
  NOT_NEEDED,
  /**
   * It is a fallback, and whether the exercise it stands in for may be done depends on an answer.
   */
  NOT_DECIDED
}
