package org.fbsroutines.persistence.format.notation;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The text inside CSV fields. A list is one field: its items stand between bars or on lines of
 * their own; a bar, a line break or a backslash inside an item is written with a backslash before
 * it. A text that a spreadsheet would take for a formula gets an apostrophe before it, and behind a
 * semicolon, tab or line end inside it where one would begin there, since some spreadsheets begin a
 * field there; one with blanks or line ends at its edges gets one at that edge. They are taken away
 * when it is read.
 */
public final class CsvText {
  /** A list that is known to be empty. */
  public static final String NONE = "none";

  /** Those of full width begin a formula as well. */
  private static final CharMatcher FORMULA_START = CharMatcher.anyOf("=+-@＝＋－＠");

  private static final String BEFORE_FORMULA = "'*)(?=[=+\\-@＝＋－＠])";
  private static final Pattern OPEN = Pattern.compile("([;\t\r\n]" + BEFORE_FORMULA);
  private static final Pattern SHELTERED = Pattern.compile("([;\t\r\n])'(" + BEFORE_FORMULA);

  /** A field that is no list: a list of one such word gets a bar behind it. */
  private static final ImmutableSet<String> RESERVED = ImmutableSet.of(CsvText.NONE, "unknown");

  private CsvText() {}

  /**
   * Shelters a text from being taken for a formula, and blanks and line ends at its edges from
   * being left out.
   *
   * @param text any text
   * @return the text, with an apostrophe before and behind it where it needs one
   */
  public static String sheltered(String text) {
    return (needsBefore(text, leading(text)) ? "'" : "")
        + (FORMULA_START.matchesAnyOf(text) ? OPEN.matcher(text).replaceAll("$1'") : text)
        + (needsBehind(text, trailing(text)) ? "'" : "");
  }

  /** Takes the shelter away. */
  public static String plain(String text) {
    int begin = leading(text) > 0 && needsBefore(text, leading(text)) ? 1 : 0;
    int end = trailing(text) > 0 && needsBehind(text, trailing(text)) ? 1 : 0;
    String inside = text.substring(begin, text.length() - end);
    return FORMULA_START.matchesAnyOf(inside)
        ? SHELTERED.matcher(inside).replaceAll("$1$2")
        : inside;
  }

  /** How many apostrophes there are before the text. */
  private static int leading(String text) {
    return (int) text.chars().takeWhile(c -> c == '\'').count();
  }

  /** How many apostrophes there are behind the text. */
  private static int trailing(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\'') {
      end--;
    }
    return text.length() - end;
  }

  private static boolean needsBefore(String text, int apostrophes) {
    return apostrophes < text.length()
        && (FORMULA_START.matches(text.charAt(apostrophes))
            || Character.isWhitespace(text.charAt(apostrophes)));
  }

  private static boolean needsBehind(String text, int apostrophes) {
    return apostrophes < text.length()
        && Character.isWhitespace(text.charAt(text.length() - 1 - apostrophes));
  }

  public static String join(Collection<String> items) {
    String joined = items.stream().map(CsvText::escaped).collect(joining(" | "));
    boolean endsInBlank = !joined.equals(joined.stripTrailing());
    return RESERVED.contains(joined) || endsInBlank ? joined + " |" : joined;
  }

  private static String escaped(String item) {
    String escaped =
        item.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n").replace("\r", "\\r");
    String body = escaped.strip();
    int begin = escaped.indexOf(body);
    return protectedBlanks(escaped.substring(0, begin))
        + body
        + protectedBlanks(escaped.substring(begin + body.length()));
  }

  /** Blanks around an item that belong to it, each with a backslash before it. */
  private static String protectedBlanks(String blanks) {
    return blanks.replaceAll("(?s)(.)", "\\\\$1");
  }

  public static ImmutableList<String> split(String field) {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    Item item = new Item();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length() && isEscaped(field.charAt(i + 1))) {
        i++;
        item.addEscaped(field.charAt(i));
      } else if (c == '|' || c == '\n' || c == '\r') {
        item.endIn(items);
      } else {
        item.add(c);
      }
    }
    item.endIn(items);
    return items.build();
  }

  private static boolean isEscaped(char c) {
    return c == '\\' || c == '|' || c == 'n' || c == 'r' || Character.isWhitespace(c);
  }

  /** An item on its way: blanks at its edges are left out but for those that were escaped. */
  private static final class Item {
    private final StringBuilder text = new StringBuilder();
    private int end;

    void add(char c) {
      if (!Character.isWhitespace(c)) {
        text.append(c);
        end = text.length();
      } else if (end > 0) {
        text.append(c);
      }
    }

    void addEscaped(char c) {
      text.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
      end = text.length();
    }

    void endIn(ImmutableList.Builder<String> items) {
      if (end > 0) {
        items.add(text.substring(0, end));
      }
      text.setLength(0);
      end = 0;
    }
  }
}
