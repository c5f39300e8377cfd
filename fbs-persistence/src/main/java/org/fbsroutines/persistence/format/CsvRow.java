package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;
import java.util.function.Supplier;

/** One row of a CSV file; an empty field is not told. */
final class CsvRow {
  private final Value row;
  private final ImmutableSet<String> columns;

  private CsvRow(Value row, ImmutableSet<String> columns) {
    this.row = row;
    this.columns = columns;
  }

  static CsvRow of(String file, ImmutableList<String> header, CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    ImmutableMap.Builder<String, Value> cells = ImmutableMap.builder();
    for (int i = 0; i < header.size(); i++) {
      String text = CsvText.plain(record.getField(i)).strip();
      if (!text.isEmpty()) {
        cells.put(header.get(i), Value.field(new Place(file, line, header.get(i)), text));
      }
    }
    return new CsvRow(
        Value.object(new Place(file, line, ""), cells.buildOrThrow()), ImmutableSet.copyOf(header));
  }

  /** Whether the file has the column, be its field in this row empty or not. */
  boolean hasColumn(String column) {
    return columns.contains(column);
  }

  Optional<Value> find(String column) {
    return row.find(column);
  }

  /** A text, which may look like a number. */
  Optional<String> text(String column) {
    return find(column).map(Value::plain);
  }

  Value get(String column) {
    return row.get(column);
  }

  /** The items of a field, separated by bars or line breaks. */
  ImmutableList<String> items(String column) {
    return text(column).map(CsvText::split).orElse(ImmutableList.of());
  }

  /** Refuses this row. */
  FormatException refuse(String message) {
    return row.refuse(message);
  }

  /** Builds a domain value; its complaint becomes a problem of this row. */
  <T> T build(Supplier<T> constructor) {
    return row.build(constructor);
  }
}
