package org.fbsroutines.persistence.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who mistyped a word may have meant. */
public final class Suggestion {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final Pattern LOCAL_DATE =
      Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})");
  private static final int MONTHS = 12;
  private static final int FEW = 12;
  private static final int FEW_LETTERS = 3;

  private Suggestion() {}

  /** The words expected: the one that differs in its case, all of a few, or the nearest of many. */
  static String expected(String actual, Collection<String> words) {
    Optional<String> same = words.stream().filter(actual::equalsIgnoreCase).findFirst();
    if (same.isPresent()) {
      return "(did you mean " + same.get() + "?)";
    }
    if (words.size() <= FEW) {
      return "(expected: " + String.join(", ", words) + ")";
    }
    return nearest(actual, words);
  }

  /** The column expected: a foreign name is like none of ours, and a mapping tells it. */
  static String column(String actual, Collection<String> words) {
    boolean isForeign =
        words.size() > FEW
            && words.stream().noneMatch(word -> distance(word, actual) <= FEW_LETTERS);
    return isForeign
        ? "(expected: a column of the template, or a mapping that names it)"
        : expected(actual, words);
  }

  /** The date expected: with dots the day comes first everywhere, else it depends. */
  static String expectedDate(String actual) {
    Matcher local = LOCAL_DATE.matcher(actual);
    if (!local.matches()) {
      return "(expected: a date such as 2026-03-14)";
    }
    int first = Integer.parseInt(local.group(1));
    int second = Integer.parseInt(local.group(3));
    int year = Integer.parseInt(local.group(4));
    boolean isDayFirst = local.group(2).equals(".") || first > MONTHS || first == second;
    if (!isDayFirst && second <= MONTHS) {
      return "(expected: a date such as 2026-03-14, or the locale that tells the day from the month,"
          + " such as en-GB or en-US)";
    }
    try {
      LocalDate date =
          isDayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
      return "(did you mean " + date + "?)";
    } catch (DateTimeException e) {
      return "(expected: a day that exists, such as 2026-03-14)";
    }
  }

  /**
   * The word that is nearest.
   *
   * @param actual what was written
   * @param words what may have been meant
   * @return a question for the nearest word; empty where there is none
   */
  public static String nearest(String actual, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparing((String word) -> DISTANCE.apply(word, shortened(actual))))
        .map(nearest -> "(did you mean " + nearest + "?)")
        .orElse("");
  }

  /**
   * The exercise that was meant.
   *
   * @param actual what was written
   * @param known the ids of the exercises there are
   * @return a question for the nearest, or that there is none
   */
  public static String exercise(String actual, Collection<String> known) {
    return known.isEmpty()
        ? "(expected: an exercise of the catalogue, which is empty)"
        : nearest(actual, known);
  }

  /**
   * Counts the letters by which two texts differ.
   *
   * @param one a text
   * @param other another
   * @return how many must be put in, left out or exchanged
   */
  public static int distance(String one, String other) {
    return DISTANCE.apply(shortened(one), shortened(other));
  }

  /**
   * A value as a message may show it: never longer than a line.
   *
   * @param value any text
   * @return the text or its beginning
   */
  public static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }
}
