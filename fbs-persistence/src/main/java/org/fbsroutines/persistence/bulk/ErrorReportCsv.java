package org.fbsroutines.persistence.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.format.CsvText;
import org.fbsroutines.persistence.format.Problem;

/**
 * The problems of an import as CSV, one row each, for whoever corrects the file: where it is, what
 * stands there, what is wrong with it and what may have been meant.
 */
public final class ErrorReportCsv implements ErrorReport {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:[A-Za-z. ]+: )?(?<value>.*?)(?: a second time.*)? ?\\((?:expected: (?<expected>.*)|did you mean (?<near>.*)\\?)\\)");

  /** Messages that begin with words of ours instead of what stands in the file. */
  private static final Pattern OURS =
      Pattern.compile("missing .*|has (?:a|half) .*|[0-9]+ (?:fields|values|characters) .*");

  private final CsvWriter csv;

  /**
   * Writes the header.
   *
   * @param out left open; whoever gave it flushes and closes it
   */
  public ErrorReportCsv(Writer out) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord("file", "line", "column", "value", "reason", "suggestion", "original_row");
  }

  @Override
  public void add(Problem problem, String original) {
    Matcher message = MESSAGE.matcher(problem.message());
    boolean isPlain = !message.matches();
    String value =
        isPlain || OURS.matcher(problem.message()).matches() ? "" : message.group("value");
    String near = isPlain ? null : message.group("near");
    csv.writeRecord(
        CsvText.sheltered(problem.file()),
        problem.line() > 0 ? Long.toString(problem.line()) : "",
        CsvText.sheltered(problem.field()),
        CsvText.sheltered(value),
        CsvText.sheltered(problem.message()),
        CsvText.sheltered(near == null ? "" : near),
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
