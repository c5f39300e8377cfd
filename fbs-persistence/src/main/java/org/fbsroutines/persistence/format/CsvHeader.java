package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;

/** The header of a CSV file: which column each field of a row belongs to. */
final class CsvHeader {
  private final String file;
  private final ImmutableMap<String, Integer> places;
  private final int fields;
  private final CsvOptions options;

  private CsvHeader(
      String file, ImmutableMap<String, Integer> places, int fields, CsvOptions options) {
    this.file = file;
    this.places = places;
    this.fields = fields;
    this.options = options;
  }

  /** What a header must be like. */
  record Expected(Collection<String> known, Collection<String> required, CsvOptions options) {}

  /** Reads a header; refuses it with every problem. */
  static CsvHeader read(String file, CsvRecord record, Expected expected) {
    Problems problems = new Problems();
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    List<String> seen = new ArrayList<>();
    List<String> headers = record.getFields().stream().map(String::strip).toList();
    ColumnMapping mapping = expected.options().mapping();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String given = headers.get(i);
      if (mapping.ignores(given)) {
        continue;
      }
      String column = mapping.column(given);
      if (!expected.known().contains(column)) {
        problems.add(
            problem(file, record, Shown.shortened(given), unknown(given, column, expected)));
      } else if (seen.contains(column)) {
        problems.add(problem(file, record, column, FileComplaint.COLUMN_TWICE.of()));
      } else {
        places.put(column, i);
      }
      seen.add(column);
    }
    mapping.columns().keySet().stream()
        .filter(header -> !headers.contains(header))
        .forEach(
            header ->
                problems.add(
                    problem(
                        file,
                        record,
                        header,
                        Suggestion.nearest(
                            FileComplaint.MAPPED_AND_MISSING.of(), header, headers))));
    for (String column : expected.required()) {
      if (!seen.contains(column)) {
        problems.add(problem(file, record, column, FileComplaint.MISSING_COLUMN.of()));
      }
    }
    problems.throwIfAny();
    return new CsvHeader(file, places.buildOrThrow(), record.getFieldCount(), expected.options());
  }

  private static Text unknown(String given, String column, Expected expected) {
    return given.equals(column)
        ? Suggestion.column(column, expected.known())
        : Suggestion.nearest(FileComplaint.MAPPED_TO_NONE.of(column), column, expected.known());
  }

  private static Problem problem(String file, CsvRecord record, String column, Text message) {
    return new Problem(file, record.getStartingLineNumber(), column, message);
  }

  /** Reads one row, which must have as many fields as the header. */
  CsvRow row(CsvRecord record) {
    if (record.getFieldCount() != fields) {
      throw new FormatException(
          new Problem(
              file,
              record.getStartingLineNumber(),
              "",
              FileComplaint.FIELD_COUNT.of(record.getFieldCount(), fields)));
    }
    return new CsvRow(this, record);
  }

  String file() {
    return file;
  }

  /** The place of a column among the fields; -1 where the file has no such column. */
  int place(String column) {
    Integer place = places.get(column);
    return place == null ? -1 : place;
  }

  Set<String> columns() {
    return places.keySet();
  }

  /** How the file writes, and what it calls columns and answers. */
  CsvOptions options() {
    return options;
  }
}
