package org.fbsroutines.persistence.format.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.fbsroutines.persistence.format.field.Value;

/**
 * How the rows of one kind stand in our own files: in CSV, in a JSON list and in JSON lines.
 *
 * @param <T> what one row is
 */
public interface RowForm<T> {

  /** Returns the plural word for the rows, such as {@code patients}; also their JSON member. */
  String kind();

  /** Returns the name and version of the JSON list, such as {@code fbs-patients/1}. */
  default String listFormat() {
    return "fbs-" + kind() + "/1";
  }

  /** Returns the columns of CSV, in the order in which they are written. */
  ImmutableSet<String> columns();

  /** Returns those of them that are written; the others are read where a file has them. */
  default ImmutableSet<String> written() {
    return columns();
  }

  /**
   * Returns the columns without which a file of CSV cannot be read, each with some text that is
   * right in it.
   */
  ImmutableMap<String, String> required();

  /**
   * Returns what distinguishes one row from another, as a person is to read it: the id, perhaps
   * two.
   */
  String key(T row);

  /** Returns the field at which a second row of the same key is reported. */
  String keyField();

  /** Reads a row of CSV. */
  T fromCsv(CsvRow row);

  /** Returns the fields of a row by column; those that are not stated are left out. */
  Map<String, String> toCsv(T row);

  /** Reads a value of JSON. */
  T fromJson(Value value);

  /** Returns a row as JSON. */
  ObjectNode toJson(T row);
}
