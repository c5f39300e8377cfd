package org.fbsroutines.persistence.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.RowsWriter;

/**
 * CSV with the line ends of RFC 4180; a text that might be taken for a formula is sheltered.
 *
 * @param <T> what one row is
 */
public final class CsvRowsWriter<T> implements RowsWriter<T> {
  private final RowForm<T> form;
  private final CsvWriter writer;

  /** Writes the header. */
  public CsvRowsWriter(RowForm<T> form, Writer out) {
    this.form = form;
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    writer.writeRecord(form.written());
  }

  @Override
  public void write(T row) {
    Map<String, String> fields = form.toCsv(row);
    writer.writeRecord(
        form.written().stream()
            .map(column -> CsvText.sheltered(fields.getOrDefault(column, "")))
            .toList());
  }

  @Override
  public void close() throws IOException {
    writer.flush();
  }
}
