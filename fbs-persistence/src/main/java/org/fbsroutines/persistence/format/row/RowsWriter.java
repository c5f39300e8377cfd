package org.fbsroutines.persistence.format.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * Writes rows one by one, so that a file may be of any length.
 *
 * @param <T> what one row is
 */
public interface RowsWriter<T> extends Closeable {

  /**
   * Writes one row.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(T row);

  /** Ends the file and leaves the writer beneath open. */
  @Override
  void close() throws IOException;

  /** JSON, one row a line. */
  static <T> RowsWriter<T> jsonLines(RowForm<T> form, Writer out) {
    return new RowsWriter<>() {
      @Override
      public void write(T row) {
        try {
          out.write(JsonText.writeLine(form.toJson(row)));
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  /**
   * A JSON object with a list of rows.
   *
   * @throws IOException if its beginning cannot be written
   */
  static <T> RowsWriter<T> json(RowForm<T> form, Writer out) throws IOException {
    JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("format", form.listFormat());
    json.writeArrayFieldStart(form.kind());
    return new RowsWriter<>() {
      @Override
      public void write(T row) {
        try {
          json.writeTree(form.toJson(row));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
      }
    };
  }
}
