package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.exercise.Exercise;

/**
 * An exercise of wger.
 *
 * @param exercise the exercise, with the place of its English text
 * @param original its record as it stands in the file
 */
record WgerRow(Located<Exercise> exercise, Value original) {

  Row<Exercise> asRow() {
    return new Row<>(exercise.file(), exercise.line(), exercise::value, original::original);
  }
}
