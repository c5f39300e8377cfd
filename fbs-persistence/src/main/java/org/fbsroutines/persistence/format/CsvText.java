package org.fbsroutines.persistence.format;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text inside CSV fields. A list is one field: its items stand between bars or on lines of
 * their own; a bar, a line break or a backslash inside an item is written with a backslash before
 * it. A text that a spreadsheet would take for a formula gets an apostrophe before it, which is
 * taken away when it is read.
 */
final class CsvText {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern SHELTERED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private CsvText() {}

  /** Shelters a text from being taken for a formula. */
  static String sheltered(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** Takes the shelter away. */
  static String plain(String text) {
    return SHELTERED.matcher(text).matches() ? text.substring(1) : text;
  }

  static String join(Collection<String> items) {
    return items.stream().map(CsvText::escaped).collect(joining(" | "));
  }

  private static String escaped(String item) {
    return item.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
  }

  static ImmutableList<String> split(String field) {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      char next = i + 1 < field.length() ? field.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '\\' || next == '|' || next == 'n')) {
        item.append(next == 'n' ? '\n' : next);
        i++;
      } else if (c == '|' || c == '\n' || c == '\r') {
        addTo(items, item);
      } else {
        item.append(c);
      }
    }
    addTo(items, item);
    return items.build();
  }

  private static void addTo(ImmutableList.Builder<String> items, StringBuilder item) {
    String text = item.toString().strip();
    if (!text.isEmpty()) {
      items.add(text);
    }
    item.setLength(0);
  }

  /** Writes a header and rows as CSV with the line ends of RFC 4180. */
  static String write(Collection<String> header, Collection<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(header);
      rows.forEach(row -> writer.writeRecord(row.stream().map(CsvText::sheltered).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
