package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;

/**
 * Rows that are fields and nothing else, so that JSON and CSV differ in the names alone.
 *
 * @param <T> what one row is
 */
interface FieldForm<T> extends RowForm<T> {
  /** Returns the fields, in the order in which they are written. */
  Fields<T> fields();

  /** Reads a row, wherever its fields stand. */
  T read(FieldSource source);

  @Override
  default ImmutableSet<String> columns() {
    return fields().columns();
  }

  @Override
  default ImmutableMap<String, String> required() {
    return fields().required();
  }

  @Override
  default T fromCsv(CsvRow row) {
    return read(row);
  }

  @Override
  default Map<String, String> toCsv(T row) {
    return fields().cells(row);
  }

  @Override
  default T fromJson(Value value) {
    return read(value.knowing(fields().members()));
  }

  @Override
  default ObjectNode toJson(T row) {
    return fields().json(row);
  }
}
