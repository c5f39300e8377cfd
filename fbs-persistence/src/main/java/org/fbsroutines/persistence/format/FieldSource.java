package org.fbsroutines.persistence.format;

import java.util.Optional;
import java.util.function.Supplier;

/** Where fields stand: an object of JSON, a row of CSV, or the words of one cell. */
interface FieldSource {
  /** What stands in a field; empty where nothing does. */
  Optional<Value> value(Field<?, ?> field);

  /** Whether something stands in a field, be it right or not. */
  boolean contains(Field<?, ?> field);

  /** Where a field stands, or would stand. */
  Place place(Field<?, ?> field);

  /** Builds a domain value; what it refuses becomes a problem of the field that is meant. */
  <T> T build(Supplier<T> constructor);

  /** Reads a field that entered facts may have. */
  default <T> Optional<T> find(Field<?, T> field, FactsReading reading) {
    return value(field).map(value -> field.kind().reader().read(value, reading));
  }

  default <T> Optional<T> find(Field<?, T> field) {
    return find(field, FactsReading.STORED);
  }

  /** What stands in a field that must be there. */
  default Value required(Field<?, ?> field) {
    return value(field).orElseThrow(() -> place(field).missing(FileComplaint.VALUE));
  }

  /** Reads a field that must be there and that entered facts may have. */
  default <T> T get(Field<?, T> field, FactsReading reading) {
    return field.kind().reader().read(required(field), reading);
  }

  default <T> T get(Field<?, T> field) {
    return get(field, FactsReading.STORED);
  }
}
