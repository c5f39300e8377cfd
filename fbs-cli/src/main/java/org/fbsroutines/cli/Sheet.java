package org.fbsroutines.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fbsroutines.domain.dosage.Dosage;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Text for people: headings, paragraphs and tables, wrapped to the terminal's width. */
final class Sheet {
  private static final int GAP = 2;
  private static final int BELOW = 4;
  private static final int WIDEST_CELL = 32;

  private final Terminal terminal;
  private final Help.ColorScheme colours;

  Sheet(Terminal terminal) {
    this.terminal = terminal;
    this.colours = Help.defaultColorScheme(terminal.ansi());
  }

  /** A bold line with an empty one above it. */
  void heading(String text) {
    blank();
    line(0, text, Style.bold);
  }

  /** Text that fills as many lines as it needs, in these styles. */
  void line(int indent, String text, IStyle... styles) {
    int width = terminal.width() - indent;
    print(row(new int[] {indent, width}, plain(""), styled(text, styles)));
  }

  /** A label with text beside it that keeps to its own column. */
  void entry(int indent, int labelWidth, String label, String text) {
    int rest = terminal.width() - indent - labelWidth;
    print(
        row(
            new int[] {indent, labelWidth, rest},
            plain(""),
            styled(label, Style.bold),
            plain(text)));
  }

  void blank() {
    terminal.out().println();
  }

  /**
   * A table whose columns are as wide as their widest cell, up to a limit; the last one takes the
   * rest, or goes below the others where the terminal is too narrow for that. A row with a cell
   * above the limit has a line for each cell, so that ids stay whole.
   *
   * @param titles one for each column
   * @param narrowest what the last column needs to stand beside the others
   * @param rows with as many cells as titles
   */
  void table(List<String> titles, int narrowest, List<List<String>> rows) {
    int last = titles.size() - 1;
    int[] widths = new int[titles.size()];
    for (int i = 0; i < last; i++) {
      int column = i;
      int widest =
          rows.stream()
              .mapToInt(cells -> cells.get(column).length())
              .filter(length -> length <= WIDEST_CELL)
              .max()
              .orElse(0);
      widths[i] = Math.max(titles.get(i).length(), widest) + GAP;
    }
    widths[last] = terminal.width() - Arrays.stream(widths).sum();
    boolean beside = widths[last] >= narrowest;
    line(titles, widths, beside, Style.bold);
    for (List<String> cells : rows) {
      if (cells.stream().limit(last).allMatch(cell -> cell.length() <= WIDEST_CELL)) {
        line(cells, widths, beside);
      } else {
        line(0, cells.get(0));
        cells.stream().skip(1).forEach(cell -> line(BELOW, cell));
      }
    }
  }

  private void line(List<String> cells, int[] widths, boolean beside, IStyle... styles) {
    Text[] texts = cells.stream().map(cell -> styled(cell, styles)).toArray(Text[]::new);
    if (beside) {
      print(row(widths, texts));
      return;
    }
    int last = widths.length - 1;
    int[] above = widths.clone();
    above[last] = 1;
    texts[last] = plain("");
    print(row(above, texts));
    if (!cells.get(last).isEmpty()) {
      line(BELOW, cells.get(last), styles);
    }
  }

  private TextTable row(int[] widths, Text... cells) {
    Column[] columns =
        Arrays.stream(widths)
            .filter(width -> width > 0)
            .mapToObj(width -> new Column(width, 0, Overflow.WRAP))
            .toArray(Column[]::new);
    TextTable table = TextTable.forColumns(colours, columns);
    table.indentWrappedLines = 0;
    Text[] present = widths[0] > 0 ? cells : Arrays.copyOfRange(cells, 1, cells.length);
    table.addRowValues(present);
    return table;
  }

  private void print(TextTable table) {
    terminal.out().print(table);
  }

  private Text plain(String text) {
    return styled(text);
  }

  private Text styled(String text, IStyle... styles) {
    return colours.apply(Printable.line(text), List.of(styles));
  }

  /** The dosage in the few words that a table has room for. */
  static String dosage(Dosage dosage) {
    return dosage.fold(stated -> stated.phrase().english(), unset -> "set by the clinician");
  }

  /** A word as it stands in a warning. */
  static String loud(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
