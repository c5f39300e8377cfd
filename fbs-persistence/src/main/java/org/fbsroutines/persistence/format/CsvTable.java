package org.fbsroutines.persistence.format;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV file with a header, whose columns stand in any order and may be left out unless they are
 * required.
 */
final class CsvTable {
  private static final int LONGEST_RECORD = 16 << 20;

  private final String file;
  private final ImmutableSet<String> known;
  private final ImmutableSet<String> required;

  CsvTable(String file, ImmutableSet<String> known, ImmutableSet<String> required) {
    this.file = file;
    this.known = known;
    this.required = required;
  }

  /** Reads every row; tells the problems of all of them. */
  <T> ImmutableList<Located<T>> read(
      InputStream input, Function<CsvRow, T> row, String idColumn, Function<T, String> id) {
    try (Utf8Reader text = new Utf8Reader(file, input);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
      return read(reader.iterator(), text, row, idColumn, id);
    } catch (CsvParseException e) {
      Throwables.throwIfInstanceOf(Throwables.getRootCause(e), FormatException.class);
      throw FormatException.ofFile(file, "not valid CSV: " + e.getMessage());
    } catch (UncheckedIOException | IOException e) {
      throw FormatException.ofFile(file, "cannot be read: " + e.getMessage());
    }
  }

  private <T> ImmutableList<Located<T>> read(
      Iterator<CsvRecord> records,
      Utf8Reader text,
      Function<CsvRow, T> row,
      String idColumn,
      Function<T, String> id) {
    if (!records.hasNext()) {
      throw FormatException.ofFile(file, "empty (expected: a header and rows)");
    }
    ImmutableList<String> header = header(records.next());
    Problems problems = new Problems();
    List<Located<T>> values = new ArrayList<>();
    long lastLine = 1;
    while (records.hasNext()) {
      CsvRecord next = records.next();
      lastLine = next.getStartingLineNumber();
      problems
          .attempt(() -> row.apply(row(header, next)))
          .ifPresent(value -> values.add(new Located<>(value, file, next.getStartingLineNumber())));
    }
    if (text.quotationMarks() % 2 != 0) {
      problems.add(
          new Problem(file, lastLine, "", "a quotation mark is not closed (expected: a pair)"));
    }
    Distinct.check(values, idColumn, id, problems);
    problems.throwIfAny();
    return ImmutableList.copyOf(values);
  }

  private CsvRow row(ImmutableList<String> header, CsvRecord next) {
    if (next.getFieldCount() != header.size()) {
      throw new FormatException(
          new Problem(
              file,
              next.getStartingLineNumber(),
              "",
              next.getFieldCount()
                  + " fields (expected: "
                  + header.size()
                  + " as in the header; is a quote missing?)"));
    }
    return CsvRow.of(file, header, next);
  }

  private ImmutableList<String> header(CsvRecord first) {
    Problems problems = new Problems();
    List<String> header = new ArrayList<>();
    for (String field : first.getFields()) {
      String column = field.strip();
      if (!known.contains(column)) {
        String shown = Suggestion.shortened(column);
        problems.add(problem(first, shown, "unknown column " + Suggestion.expected(shown, known)));
      } else if (header.contains(column)) {
        problems.add(problem(first, column, "a second time (expected: each column once)"));
      }
      header.add(column);
    }
    for (String column : required) {
      if (!header.contains(column)) {
        problems.add(problem(first, column, "missing column (expected in the header)"));
      }
    }
    problems.throwIfAny();
    return ImmutableList.copyOf(header);
  }

  private Problem problem(CsvRecord record, String column, String message) {
    return new Problem(file, record.getStartingLineNumber(), column, message);
  }
}
