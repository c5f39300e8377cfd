package org.fbsroutines.persistence.format.csv;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.Utf8Reader;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.CsvHeader;
import org.fbsroutines.persistence.format.row.CsvLine;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.RowProblems;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/**
 * Our rows as CSV with a header, whose columns stand in any order and may be left out unless they
 * are required.
 */
public final class CsvLayout<T> implements Layout<T> {
  private static final int MAX_RECORD_LENGTH = 16 << 20;
  private static final int MAX_ROW = 1 << 20;
  private static final Pattern LINE = Pattern.compile("line (\\d{1,18})");

  private final RowForm<T> form;
  private final CsvOptions options;

  public CsvLayout(RowForm<T> form, CsvOptions options) {
    this.form = form;
    this.options = options;
  }

  @Override
  public String name() {
    return form.kind() + "-csv";
  }

  @Override
  public boolean recognises(FileHead start) {
    return start.first() != '{' && start.first() != '[';
  }

  @Override
  public void read(Source source, RowSink<T> sink) throws IOException {
    CsvDialect dialect = CsvDialect.of(source.start(), form.columns(), options.mapping());
    String file = source.name();
    try (Utf8Reader text = new Utf8Reader(file, source.input());
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_RECORD_LENGTH)
                .ofCsvRecord(text)) {
      long lastLine = read(file, dialect, reader.iterator(), sink);
      if (text.quotationMarks() % 2 != 0) {
        throw new FormatException(
            new Problem(file, lastLine, "", FileComplaint.UNCLOSED_QUOTE.of()));
      }
    } catch (CsvParseException e) {
      Throwable cause = Throwables.getRootCause(e);
      Throwables.throwIfInstanceOf(cause, FormatException.class);
      throw new FormatException(
          new Problem(
              file,
              line(e),
              "",
              FileComplaint.NOT_CSV.of(Shown.line(String.valueOf(cause.getMessage())))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the line of the last row. */
  private long read(String file, CsvDialect dialect, Iterator<CsvRecord> records, RowSink<T> sink) {
    if (dialect.isDeclared() && records.hasNext()) {
      records.next();
    }
    if (!records.hasNext()) {
      throw FormatException.ofFile(file, FileComplaint.NO_HEADER.of());
    }
    CsvHeader header =
        CsvHeader.read(
            line(file, records.next()),
            new CsvHeader.Expected(form.columns(), form.required().keySet(), options));
    long line = 1;
    while (records.hasNext()) {
      CsvRecord next = records.next();
      if (next.getFields().stream().allMatch(String::isBlank)) {
        continue; // Spreadsheets end with such rows.
      }
      line = next.getStartingLineNumber();
      sink.row(
          new Row<>(
              file,
              line,
              size(file, next),
              () -> RowProblems.read(form, header.row(line(file, next))),
              () -> original(next, dialect)));
    }
    return line;
  }

  private static CsvLine line(String file, CsvRecord record) {
    return new CsvLine(file, record.getStartingLineNumber(), record.getFields());
  }

  private static int size(String file, CsvRecord record) {
    int size = 0;
    for (int i = 0; i < record.getFieldCount(); i++) {
      size += record.getField(i).length();
    }
    if (size > MAX_ROW) {
      throw new FormatException(
          new Problem(
              file, record.getStartingLineNumber(), "", FileComplaint.LONG_ROW.of(size, MAX_ROW)));
    }
    return size;
  }

  /** The line that the reader names in its words; 0 where it names none. */
  private static long line(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  private static String original(CsvRecord record, CsvDialect dialect) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(dialect.delimiter()).build(text)) {
      writer.writeRecord(record.getFields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().stripTrailing();
  }
}
