package org.fbsroutines.persistence.format;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/**
 * The text inside CSV fields. A list is one field: its items stand between bars or on lines of
 * their own; a bar, a line break or a backslash inside an item is written with a backslash before
 * it. A text that a spreadsheet would take for a formula gets an apostrophe before it, which is
 * taken away when it is read.
 */
public final class CsvText {
  /** A list that is known to be empty. */
  static final String NONE = "none";

  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** A field that is no list: a list of one such word gets a bar behind it. */
  private static final ImmutableSet<String> RESERVED = ImmutableSet.of(CsvText.NONE, "unknown");

  private CsvText() {}

  /**
   * Shelters a text from being taken for a formula.
   *
   * @param text any text
   * @return the text, with an apostrophe before it where it needs one
   */
  public static String sheltered(String text) {
    return isFormulaAt(text, apostrophes(text)) ? "'" + text : text;
  }

  /** Takes the shelter away. */
  static String plain(String text) {
    int apostrophes = apostrophes(text);
    return apostrophes > 0 && isFormulaAt(text, apostrophes) ? text.substring(1) : text;
  }

  private static int apostrophes(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == '\'') {
      count++;
    }
    return count;
  }

  private static boolean isFormulaAt(String text, int index) {
    return index < text.length() && FORMULA_STARTS.indexOf(text.charAt(index)) >= 0;
  }

  static String join(Collection<String> items) {
    String joined = items.stream().map(String::strip).map(CsvText::escaped).collect(joining(" | "));
    return RESERVED.contains(joined) ? joined + " |" : joined;
  }

  private static String escaped(String item) {
    return item.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n").replace("\r", "\\r");
  }

  static ImmutableList<String> split(String field) {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      char next = i + 1 < field.length() ? field.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '\\' || next == '|' || next == 'n' || next == 'r')) {
        item.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
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
}
