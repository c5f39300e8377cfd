package org.fbsroutines.persistence.store.exercise;

import org.fbsroutines.domain.text.Token;

/** Whether an exercise stands in the catalogue. */
public enum ExerciseStatus implements Token {
  /** It stands in the catalogue. */
  LISTED,
  /** It once stood there and is kept for the routines that name it. */
  RETIRED
}
