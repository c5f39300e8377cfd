package org.fbsroutines.persistence.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * The problems of an import as CSV, one row each, for whoever corrects the file: where it is, what
 * stands there, what is wrong with it and what may have been meant.
 */
public final class ErrorReportCsv implements ErrorReport {
  private final FileOutputStream out;
  private final CsvWriter csv;
  private final Function<Text, String> language;

  /**
   * Writes the header.
   *
   * @param out takes UTF-8; left open, and whoever gave it closes it
   * @param language renders what is wrong
   */
  public ErrorReportCsv(FileOutputStream out, Function<Text, String> language) {
    this.out = out;
    this.language = language;
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord("file", "line", "column", "value", "reason", "suggestion", "original_row");
  }

  @Override
  public void add(Problem problem, String original) {
    csv.writeRecord(
        CsvText.sheltered(problem.file()),
        problem.line() > 0 ? Long.toString(problem.line()) : "",
        CsvText.sheltered(problem.field()),
        CsvText.sheltered(problem.value().orElse("")),
        CsvText.sheltered(language.apply(problem.message())),
        CsvText.sheltered(problem.near().orElse("")),
        CsvText.sheltered(original));
  }

  @Override
  public Runnable mark() {
    long length = written();
    return () -> {
      written();
      try {
        out.getChannel().truncate(length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public void ended() {
    written();
  }

  /** Writes all that was added; returns how many bytes the file has. */
  private long written() {
    try {
      csv.flush();
      return out.getChannel().position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
