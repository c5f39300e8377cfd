package org.fbsroutines.persistence.format.field;

import java.util.Optional;
import java.util.function.Supplier;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;

/** Where fields stand: an object of JSON, a row of CSV, or the words of one cell. */
public interface FieldSource {
  /** What stands in a field; empty where nothing does. */
  Optional<Value> value(Field<?, ?> field);

  /** Whether something stands in a field, be it right or not. */
  boolean contains(Field<?, ?> field);

  /** Where a field stands, or would stand. */
  Place place(Field<?, ?> field);

  /** Builds a domain value; what it refuses becomes a problem of the field that is meant. */
  <T> T build(Supplier<T> constructor);

  /** Refuses all of them together. */
  FormatException refuse(Text message);

  /** Whether the fields of every part stand beside one another, in no object of its own. */
  default boolean isFlat() {
    return true;
  }

  /** Reads a field of facts that are stored. */
  default <T> T get(Part<?, T> part) {
    return part.read(this, DocumentReading.STORED);
  }
}
