package org.fbsroutines.persistence.store.exercise;

import org.fbsroutines.domain.text.Token;

/** Where an exercise of a clinic's catalogue came from. */
public enum ExerciseOrigin implements Token {
  /** The catalogue that comes with the program. */
  STANDARD,
  /** A library that staff imported. */
  IMPORTED,
  /** The clinic itself, which may also take an imported exercise over. */
  CLINIC
}
