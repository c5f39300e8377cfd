package org.fbsroutines.domain.screening;

/** Whether an exercise may be prescribed for the home on the day of the decision, or why not. */
public enum Release {
  /** It may be prescribed. */
  PRESCRIBABLE,
  /** It is withheld, or something that decides it is not known. */
  NOT_RELEASED,
  /** It may be done in the clinic alone and never stands on a home sheet. */
  CLINIC_ONLY,
  /** It is a fallback, and what it stands in for may be done as it is. */
  NOT_NEEDED,
  /** It is a fallback, and whether what it stands in for may be done waits for an answer. */
  NOT_DECIDED
}
