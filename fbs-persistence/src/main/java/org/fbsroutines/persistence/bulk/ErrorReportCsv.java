package org.fbsroutines.persistence.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Function;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * The problems of an import as CSV, one row each, for whoever corrects the file: where it is, what
 * stands there, what is wrong with it and what may have been meant.
 */
public final class ErrorReportCsv implements ErrorReport {
  private final CsvWriter csv;
  private final Function<Text, String> language;

  /**
   * Writes the header.
   *
   * @param out left open; whoever gave it flushes and closes it
   * @param language renders what is wrong
   */
  public ErrorReportCsv(Writer out, Function<Text, String> language) {
    this.language = language;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
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
  public void ended() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
