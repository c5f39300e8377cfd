package org.fbsroutines.persistence.format.row;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.format.problem.Suggestion;

/** The header of a CSV file: which column each field of a row belongs to. */
final class CsvHeader {
  private final String file;
  private final ImmutableMap<String, Integer> places;
  private final int fields;
  private final ImmutableSet<Integer> unnamed;
  private final CsvOptions options;

  private CsvHeader(
      String file, ImmutableMap<String, Integer> places, List<String> headers, CsvOptions options) {
    this.file = file;
    this.places = places;
    this.fields = headers.size();
    this.unnamed =
        IntStream.range(0, fields)
            .filter(i -> headers.get(i).isEmpty())
            .boxed()
            .collect(ImmutableSet.toImmutableSet());
    this.options = options;
  }

  /** What a header must be like. */
  record Expected(Collection<String> known, Collection<String> required, CsvOptions options) {}

  /** Reads a header; refuses it with every problem. */
  static CsvHeader read(String file, CsvRecord record, Expected expected) {
    Problems problems = new Problems();
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    List<String> seen = new ArrayList<>();
    List<String> headers =
        record.getFields().stream().map(CharMatcher.whitespace()::trimFrom).toList();
    ColumnMapping mapping = expected.options().mapping();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String given = headers.get(i);
      if (given.isEmpty() || mapping.ignores(given)) {
        continue;
      }
      String column = mapping.column(given);
      if (!expected.known().contains(column)) {
        problems.add(
            problem(file, record, Shown.shortened(given), unknown(given, column, expected)));
      } else if (mapping.constants().containsKey(column)) {
        problems.add(problem(file, record, column, FileComplaint.CONSTANT_TWICE.of()));
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
    mapping.constants().keySet().stream()
        .filter(column -> !expected.known().contains(column))
        .forEach(
            column ->
                problems.add(
                    problem(file, record, column, Suggestion.column(column, expected.known()))));
    for (String column : expected.required()) {
      if (!seen.contains(column) && !mapping.constants().containsKey(column)) {
        problems.add(problem(file, record, column, FileComplaint.MISSING_COLUMN.of()));
      }
    }
    problems.throwIfAny();
    return new CsvHeader(file, places.buildOrThrow(), headers, expected.options());
  }

  private static Text unknown(String given, String column, Expected expected) {
    return given.equals(column)
        ? Suggestion.column(column, expected.known())
        : Suggestion.nearest(FileComplaint.MAPPED_TO_NONE.of(column), column, expected.known());
  }

  private static Problem problem(String file, CsvRecord record, String column, Text message) {
    return new Problem(file, record.getStartingLineNumber(), column, message);
  }

  /**
   * Reads one row, which must have as many fields as the header; what stands below no name, or
   * behind the last one, must be empty.
   */
  CsvRow row(CsvRecord record) {
    for (int i = 0; i < record.getFieldCount(); i++) {
      if (unnamed.contains(i) && !CharMatcher.whitespace().matchesAllOf(record.getField(i))) {
        throw new FormatException(
            problem(
                file, record, "", FileComplaint.UNNAMED_COLUMN.of(Shown.of(record.getField(i)))));
      }
    }
    if (!isLikeHeader(record)) {
      throw new FormatException(
          new Problem(
              file,
              record.getStartingLineNumber(),
              "",
              FileComplaint.FIELD_COUNT.of(record.getFieldCount(), fields)));
    }
    return new CsvRow(this, record);
  }

  private boolean isLikeHeader(CsvRecord record) {
    return IntStream.range(record.getFieldCount(), fields).allMatch(unnamed::contains)
        && IntStream.range(fields, record.getFieldCount())
            .allMatch(
                i ->
                    !unnamed.isEmpty()
                        && CharMatcher.whitespace().matchesAllOf(record.getField(i)));
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
