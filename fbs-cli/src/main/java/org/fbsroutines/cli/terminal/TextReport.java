package org.fbsroutines.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Text for people: headings, paragraphs and tables, wrapped to the terminal's width. */
public final class TextReport {
  private static final int GAP = 2;
  private static final int BELOW = 4;
  private static final int WIDEST_CELL = 32;

  private final Terminal terminal;
  private final Help.ColorScheme colours;

  /** An empty one. */
  public TextReport(Terminal terminal) {
    this.terminal = terminal;
    this.colours = Help.defaultColorScheme(terminal.ansi());
  }

  /** The language it is written in. */
  public Wording words() {
    return terminal.words();
  }

  /** A bold line with an empty one above it. */
  public void heading(String key, Object... arguments) {
    title(words().say(key, arguments));
  }

  /** A heading of rendered words. */
  public void title(String text) {
    blank();
    line(0, text, Style.bold);
  }

  /** A sentence that fills as many lines as it needs. */
  public void say(int indent, String key, Object... arguments) {
    line(indent, words().say(key, arguments));
  }

  /** Text that fills as many lines as it needs, in these styles. */
  public void line(int indent, String text, IStyle... styles) {
    int width = terminal.width() - indent;
    print(row(new int[] {indent, width}, plain(""), styled(text, styles)));
  }

  /** A label with text beside it that keeps to its own column; a longer label widens its own. */
  public void entry(int indent, int labelWidth, String label, String text) {
    int width = Math.max(labelWidth, label.length() + 1);
    int rest = terminal.width() - indent - width;
    print(row(new int[] {indent, width, rest}, plain(""), styled(label, Style.bold), plain(text)));
  }

  /** An entry whose label is a text of the commands. */
  public void entry(int indent, int labelWidth, String key, Text text) {
    entry(indent, labelWidth, words().say(key), words().translate(text));
  }

  /** Leaves a line empty. */
  public void blank() {
    terminal.out().println();
  }

  /**
   * A table whose columns are as wide as their widest cell, up to a limit; the last one takes the
   * rest, or goes below the others where the terminal is too narrow for that. A row with a cell
   * above the limit has a line for each cell, so that ids stay whole.
   *
   * @param indent of its first column
   * @param narrowest what the last column needs to stand beside the others
   * @param titles the last parts of the keys {@code command.column.}, one for each column
   * @param rows with as many cells as titles
   */
  public void table(int indent, int narrowest, List<String> titles, List<List<String>> rows) {
    List<String> head =
        indented(indent, titles.stream().map(t -> words().say("command.column." + t)).toList());
    List<List<String>> body = rows.stream().map(cells -> indented(indent, cells)).toList();
    int last = head.size() - 1;
    int[] widths = new int[head.size()];
    for (int i = 0; i < last; i++) {
      widths[i] = Math.max(head.get(i).length(), widest(body, i)) + GAP;
    }
    widths[last] = terminal.width() - Arrays.stream(widths).sum();
    boolean beside = widths[last] >= narrowest;
    line(head, widths, beside, Style.bold);
    for (List<String> cells : body) {
      if (cells.stream().limit(last).allMatch(cell -> cell.length() <= WIDEST_CELL)) {
        line(cells, widths, beside);
      } else {
        line(0, cells.get(0));
        cells.stream().skip(1).forEach(cell -> line(BELOW, cell));
      }
    }
  }

  private static List<String> indented(int indent, List<String> cells) {
    List<String> moved = new ArrayList<>(cells);
    moved.set(0, " ".repeat(indent) + cells.get(0));
    return moved;
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream()
        .mapToInt(cells -> cells.get(column).length())
        .filter(length -> length <= WIDEST_CELL)
        .max()
        .orElse(0);
  }

  private void line(List<String> cells, int[] widths, boolean beside, IStyle... styles) {
    Ansi.Text[] texts = cells.stream().map(cell -> styled(cell, styles)).toArray(Ansi.Text[]::new);
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

  private TextTable row(int[] widths, Ansi.Text... cells) {
    Column[] columns =
        Arrays.stream(widths)
            .filter(width -> width > 0)
            .mapToObj(width -> new Column(width, 0, Overflow.WRAP))
            .toArray(Column[]::new);
    TextTable table = TextTable.forColumns(colours, columns);
    table.indentWrappedLines = 0;
    Ansi.Text[] present = widths[0] > 0 ? cells : Arrays.copyOfRange(cells, 1, cells.length);
    table.addRowValues(present);
    return table;
  }

  private void print(TextTable table) {
    terminal.out().print(table);
  }

  private Ansi.Text plain(String text) {
    return styled(text);
  }

  private Ansi.Text styled(String text, IStyle... styles) {
    return colours.apply(Printable.line(text), List.of(styles));
  }

  /** The dosage in the few words that a table has room for. */
  public String dosage(Dosage dosage) {
    return dosage.fold(
        stated -> words().translate(stated.phrase()), unset -> words().say("command.dosage.unset"));
  }
}
