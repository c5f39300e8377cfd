package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * Exercises, which leave the house with the restrictions that govern them.
 *
 * @param ruleBook the restrictions in force
 */
record ExerciseForm(RuleBook ruleBook) implements RowForm<Exercise> {

  @Override
  public String kind() {
    return "exercises";
  }

  @Override
  public ImmutableSet<String> columns() {
    return ExerciseCsv.columns();
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ExerciseCsv.REQUIRED;
  }

  @Override
  public String key(Exercise row) {
    return row.id().value();
  }

  @Override
  public String keyField() {
    return "id";
  }

  @Override
  public Exercise fromCsv(CsvRow row) {
    return ExerciseCsv.exercise(row);
  }

  @Override
  public Map<String, String> toCsv(Exercise row) {
    return ExerciseCsv.fields(row, ruleBook);
  }

  @Override
  public Exercise fromJson(Value value) {
    return ExerciseReader.read(value, ImmutableSet.of());
  }

  @Override
  public ObjectNode toJson(Exercise row) {
    return ExerciseJson.governed(row, ruleBook);
  }
}
