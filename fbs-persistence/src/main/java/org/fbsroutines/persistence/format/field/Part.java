package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.problem.Problems;

/**
 * A part of what a document describes: a field, or several that belong together.
 *
 * @param <R> what the document describes
 * @param <T> the part's values
 */
public interface Part<R, T> {
  /** Reads it; what is not there is what its absence stands for, or is refused. */
  T read(FieldSource source, DocumentReading reading);

  /** Reads it for its problems. */
  default void check(FieldSource source, DocumentReading reading, Problems problems) {
    problems.attempt(() -> read(source, reading));
  }

  void write(R whole, ObjectNode json);

  /** Writes it by column. */
  void write(R whole, Map<String, String> cells);

  /** Its names in an object of JSON. */
  Stream<String> members();

  /** The fields that it has in a row. */
  Stream<Field<?, ?>> fields();

  /** Fields that stand among the others. */
  record Inline<R, T>(Fields<T> of, Function<R, T> value) implements Part<R, T> {
    @Override
    public T read(FieldSource source, DocumentReading reading) {
      return of.read(source, reading);
    }

    @Override
    public void check(FieldSource source, DocumentReading reading, Problems problems) {
      of.check(source, reading, problems);
    }

    @Override
    public void write(R whole, ObjectNode json) {
      of.write(value.apply(whole), json);
    }

    @Override
    public void write(R whole, Map<String, String> cells) {
      of.write(value.apply(whole), cells);
    }

    @Override
    public Stream<String> members() {
      return of.members().stream();
    }

    @Override
    public Stream<Field<?, ?>> fields() {
      return of.fields().stream();
    }
  }
}
