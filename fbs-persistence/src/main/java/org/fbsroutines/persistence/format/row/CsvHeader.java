package org.fbsroutines.persistence.format.row;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.format.problem.Suggestion;

/** The header of a CSV file: which column each field of a row belongs to. */
public final class CsvHeader {
  private final ImmutableMap<String, Integer> places;
  private final int count;
  private final ImmutableSet<Integer> unnamed;
  private final CsvOptions options;

  private CsvHeader(
      ImmutableMap<String, Integer> places, List<String> headers, CsvOptions options) {
    this.places = places;
    this.count = headers.size();
    this.unnamed =
        IntStream.range(0, count)
            .filter(i -> headers.get(i).isEmpty())
            .boxed()
            .collect(ImmutableSet.toImmutableSet());
    this.options = options;
  }

  /**
   * What a header must be like.
   *
   * @param known the columns that there are
   * @param required those without which a file cannot be read
   * @param options how the file writes
   */
  public record Expected(
      Collection<String> known, Collection<String> required, CsvOptions options) {}

  /**
   * Reads a header.
   *
   * @throws FormatException naming every problem
   */
  public static CsvHeader read(CsvLine line, Expected expected) {
    Problems problems = new Problems();
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    List<String> seen = new ArrayList<>();
    List<String> headers = line.fields().stream().map(CharMatcher.whitespace()::trimFrom).toList();
    ColumnMapping mapping = expected.options().mapping();
    for (int i = 0; i < line.fields().size(); i++) {
      String given = headers.get(i);
      if (given.isEmpty() || mapping.ignores(given)) {
        continue;
      }
      String column = mapping.column(given);
      if (!expected.known().contains(column)) {
        problems.add(line.problem(Shown.shortened(given), unknown(given, column, expected)));
      } else if (mapping.constants().containsKey(column)) {
        problems.add(line.problem(column, FileComplaint.CONSTANT_TWICE.of()));
      } else if (seen.contains(column)) {
        problems.add(line.problem(column, FileComplaint.COLUMN_TWICE.of()));
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
                    line.problem(
                        header,
                        Suggestion.nearest(
                            FileComplaint.MAPPED_AND_MISSING.of(), header, headers))));
    mapping.constants().keySet().stream()
        .filter(column -> !expected.known().contains(column))
        .forEach(
            column ->
                problems.add(line.problem(column, Suggestion.column(column, expected.known()))));
    for (String column : expected.required()) {
      if (!seen.contains(column) && !mapping.constants().containsKey(column)) {
        problems.add(line.problem(column, FileComplaint.MISSING_COLUMN.of()));
      }
    }
    problems.throwIfAny();
    return new CsvHeader(places.buildOrThrow(), headers, expected.options());
  }

  private static Text unknown(String given, String column, Expected expected) {
    return given.equals(column)
        ? Suggestion.column(column, expected.known())
        : Suggestion.nearest(FileComplaint.MAPPED_TO_NONE.of(column), column, expected.known());
  }

  /**
   * Reads one row, which must have as many fields as the header; what stands below no name, or
   * behind the last one, must be empty.
   *
   * @throws FormatException if it is not so
   */
  public CsvRow row(CsvLine line) {
    List<String> fields = line.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (unnamed.contains(i) && !isBlank(fields.get(i))) {
        throw new FormatException(
            line.problem("", FileComplaint.UNNAMED_COLUMN.of(Shown.of(fields.get(i)))));
      }
    }
    if (!isLikeHeader(fields)) {
      throw new FormatException(
          line.problem("", FileComplaint.FIELD_COUNT.of(new Argument.Count(fields.size()), count)));
    }
    return new CsvRow(this, line);
  }

  private boolean isLikeHeader(List<String> fields) {
    return IntStream.range(fields.size(), count).allMatch(unnamed::contains)
        && IntStream.range(count, fields.size())
            .allMatch(i -> !unnamed.isEmpty() && isBlank(fields.get(i)));
  }

  private static boolean isBlank(String text) {
    return CharMatcher.whitespace().matchesAllOf(text);
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
