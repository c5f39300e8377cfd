package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part that is one field in JSON, an object perhaps, and columns of its own in a row.
 *
 * @param <R> what the document describes
 * @param <T> the part's values
 * @param field what it is in JSON
 * @param columns the fields that it has in a row
 * @param row reads them
 * @param cells writes them
 */
public record Flat<R, T>(
    Field<R, T> field,
    ImmutableList<Field<?, ?>> columns,
    BiFunction<FieldSource, DocumentReading, T> row,
    BiConsumer<T, Map<String, String>> cells)
    implements Part<R, T> {

  public static <R, T> Flat<R, T> of(String member, Fields<T> fields, Function<R, T> value) {
    return new Flat<>(
        Field.required(member, fields.kind(), value), fields.fields(), fields::read, fields::write);
  }

  /** Fields of which there may be none. */
  public static <R, T> Flat<R, Optional<T>> optional(
      String member, Fields<T> fields, Function<R, Optional<T>> value) {
    return new Flat<>(
        Field.optional(member, fields.kind(), value),
        fields.fields(),
        fields::find,
        (found, cells) -> found.ifPresent(some -> fields.write(some, cells)));
  }

  @Override
  public T read(FieldSource source, DocumentReading reading) {
    return source.isFlat() ? row.apply(source, reading) : field.read(source, reading);
  }

  @Override
  public void write(R whole, ObjectNode json) {
    field.write(whole, json);
  }

  @Override
  public void write(R whole, Map<String, String> into) {
    cells.accept(field.value().apply(whole), into);
  }

  @Override
  public Stream<String> members() {
    return field.members();
  }

  @Override
  public Stream<Field<?, ?>> fields() {
    return columns.stream();
  }
}
