package org.fbsroutines.persistence.format.wger;

import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.Row;

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
