package org.fbsroutines.persistence.store.exercise;

/** Whether an exercise stands in the catalogue. */
public enum ExerciseStatus {
  /** It stands in the catalogue. */
  LISTED,
  /** It once stood there and is kept for the routines that name it. */
  RETIRED
}
