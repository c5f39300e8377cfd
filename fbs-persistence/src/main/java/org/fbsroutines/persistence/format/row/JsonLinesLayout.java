package org.fbsroutines.persistence.format.row;

import java.io.BufferedReader;
import java.io.IOException;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Utf8Reader;

/** Our rows as JSON lines: one row a line. */
public final class JsonLinesLayout<T> implements Layout<T> {
  private final RowForm<T> form;

  public JsonLinesLayout(RowForm<T> form) {
    this.form = form;
  }

  @Override
  public String name() {
    return form.kind() + "-ndjson";
  }

  @Override
  public boolean recognises(FileHead start) {
    return start.first() == '{';
  }

  @Override
  public void read(Source source, RowSink<T> sink) throws IOException {
    String file = source.name();
    try (BufferedReader lines = new BufferedReader(new Utf8Reader(file, source.input()))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          sink.row(row(file, number, line));
        }
      }
    }
  }

  private Row<T> row(String file, int number, String line) {
    return new Row<>(
        file,
        number,
        line.length(),
        () -> form.fromJson(JsonText.readLine(file, number, line)),
        () -> line);
  }
}
