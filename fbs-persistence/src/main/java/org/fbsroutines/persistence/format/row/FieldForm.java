package org.fbsroutines.persistence.format.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Value;

/**
 * Rows that are fields and nothing else, so that JSON and CSV differ in the names alone.
 *
 * @param <T> what one row is
 * @param fields in the order in which they are written
 * @param written the columns that are written
 * @param reading what must be known to read them
 * @param json reads them in an object
 * @param named what {@link #key} states of a row
 */
public record FieldForm<T>(
    String kind,
    Fields<T> fields,
    ImmutableSet<String> written,
    DocumentReading reading,
    BiFunction<Value, DocumentReading, T> json,
    String keyField,
    Function<T, String> named)
    implements RowForm<T> {

  public FieldForm(
      String kind,
      Fields<T> fields,
      DocumentReading reading,
      String keyField,
      Function<T, String> named) {
    this(kind, fields, reading, fields::readObject, keyField, named);
  }

  public FieldForm(
      String kind,
      Fields<T> fields,
      DocumentReading reading,
      BiFunction<Value, DocumentReading, T> json,
      String keyField,
      Function<T, String> named) {
    this(kind, fields, fields.columns(), reading, json, keyField, named);
  }

  /** This form, of which some columns are read and not written. */
  public FieldForm<T> leavingOut(ImmutableSet<String> columns) {
    return new FieldForm<>(
        kind,
        fields,
        Sets.difference(written, columns).immutableCopy(),
        reading,
        json,
        keyField,
        named);
  }

  @Override
  public ImmutableSet<String> columns() {
    return fields.columns();
  }

  @Override
  public ImmutableMap<String, String> required() {
    return fields.required();
  }

  @Override
  public String key(T row) {
    return named.apply(row);
  }

  @Override
  public T fromCsv(CsvRow row) {
    return fields.read(row, reading);
  }

  @Override
  public Map<String, String> toCsv(T row) {
    return fields.cells(row);
  }

  @Override
  public T fromJson(Value value) {
    return json.apply(value, reading);
  }

  @Override
  public ObjectNode toJson(T row) {
    return fields.json(row);
  }
}
