package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a document, in the order in which they are written.
 *
 * @param <R> what the document describes
 */
final class Fields<R> {
  private final ImmutableList<Field<R, ?>> fields;
  private final ImmutableSet<String> members;
  private final ImmutableSet<String> columns;
  private final ImmutableMap<String, String> required;

  private Fields(List<Field<R, ?>> fields) {
    this.fields = ImmutableList.copyOf(fields);
    this.members = fields.stream().map(Field::member).collect(ImmutableSet.toImmutableSet());
    this.columns = fields.stream().map(Field::column).collect(ImmutableSet.toImmutableSet());
    this.required =
        fields.stream()
            .filter(field -> !field.example().isEmpty())
            .collect(ImmutableMap.toImmutableMap(Field::column, Field::example));
  }

  @SafeVarargs
  static <R> Fields<R> of(Field<R, ?>... fields) {
    ImmutableList.Builder<Field<R, ?>> inOrder = ImmutableList.builder();
    for (Field<R, ?> field : fields) {
      inOrder.add(field);
    }
    return new Fields<>(inOrder.build());
  }

  static <R> Fields<R> of(List<Field<R, ?>> fields) {
    return new Fields<>(fields);
  }

  /** The columns of several, in their order. */
  static ImmutableSet<String> columns(Fields<?>... several) {
    return Arrays.stream(several)
        .flatMap(fields -> fields.columns.stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  Stream<Field<R, ?>> stream() {
    return fields.stream();
  }

  ImmutableSet<String> members() {
    return members;
  }

  ImmutableSet<String> columns() {
    return columns;
  }

  /** The columns without which no row can be read, each with some text that is right in it. */
  ImmutableMap<String, String> required() {
    return required;
  }

  /** What is stated, as JSON. */
  ObjectNode json(R row) {
    ObjectNode json = JsonNodes.object();
    fields.forEach(field -> put(field, row, json));
    return json;
  }

  private static <R, T> void put(Field<R, T> field, R row, ObjectNode json) {
    field
        .value()
        .apply(row)
        .ifPresent(value -> json.set(field.member(), field.kind().node().apply(value)));
  }

  /** What is stated, by column. */
  Map<String, String> cells(R row) {
    Map<String, String> cells = new HashMap<>();
    fields.forEach(field -> cells.put(field.column(), cell(field, row)));
    return cells;
  }

  private static <R, T> String cell(Field<R, T> field, R row) {
    return field.value().apply(row).map(field.kind().cell()).orElse("");
  }

  /**
   * A kind whose values have these fields: an object in JSON, and words in their order in a cell.
   *
   * @param fewest without how many words a cell cannot be read; the last ones may be left out
   * @param expected what a cell is expected to contain
   */
  Kind<R> kind(int fewest, FileComplaint expected, BiFunction<FieldSource, FactsReading, R> read) {
    return new Kind<>(
        (value, reading) ->
            read.apply(
                value.isCell() ? Words.of(value, this, fewest, expected) : value.knowing(members),
                reading),
        this::json,
        row -> fields.stream().map(field -> cell(field, row)).collect(Collectors.joining(" ")));
  }

  int position(Field<?, ?> field) {
    return fields.indexOf(field);
  }

  int size() {
    return fields.size();
  }
}
