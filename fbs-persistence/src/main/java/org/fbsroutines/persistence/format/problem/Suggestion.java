package org.fbsroutines.persistence.format.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;

/** What somebody who mistyped a word may have meant. */
public final class Suggestion {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final Pattern LOCAL_DATE =
      Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})");

  /** A moment without an offset, whose day is no question. */
  private static final Pattern MOMENT =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}(?::[0-9.]+)?");

  private static final int MONTHS = 12;
  private static final int FEW = 13;
  private static final int FEW_LETTERS = 3;

  private Suggestion() {}

  /**
   * Refuses a word: names the one that differs in its case, all of a few, or the nearest of many.
   *
   * @param found what is shown of it
   */
  public static Text of(Object found, String actual, Collection<String> words) {
    Optional<String> same = words.stream().filter(actual::equalsIgnoreCase).findFirst();
    if (same.isPresent()) {
      return Complaint.NEAR.of(found, same.get());
    }
    return words.size() <= FEW
        ? Complaint.EXPECTED.of(found, series(words))
        : nearest(found, actual, words);
  }

  /** Some words as they are written. */
  public static Argument series(Collection<String> words) {
    return Argument.Series.of(
        Argument.Joint.COMMA, words.stream().map(Argument.Name::new).toList());
  }

  /** Refuses a column: a foreign name is like none of ours, and a mapping names it. */
  public static Text column(String actual, Collection<String> words) {
    boolean isForeign =
        words.size() > FEW
            && words.stream().noneMatch(word -> distance(word, actual) <= FEW_LETTERS);
    Text unknown = FileComplaint.UNKNOWN_COLUMN.of();
    return isForeign
        ? Complaint.EXPECTED.of(unknown, FileComplaint.COLUMN.of())
        : of(unknown, actual, words);
  }

  /** Refuses a date: with dots the day comes first everywhere, else it depends. */
  public static Text date(String actual) {
    Matcher moment = MOMENT.matcher(actual);
    if (moment.matches()) {
      return Complaint.NEAR.of(actual, moment.group(1));
    }
    Matcher local = LOCAL_DATE.matcher(actual);
    if (!local.matches()) {
      return Complaint.EXPECTED.of(actual, FileComplaint.DATE.of());
    }
    int first = Integer.parseInt(local.group(1));
    int second = Integer.parseInt(local.group(3));
    int year = Integer.parseInt(local.group(4));
    boolean isDayFirst = local.group(2).equals(".") || first > MONTHS || first == second;
    if (!isDayFirst && second <= MONTHS) {
      return Complaint.EXPECTED.of(actual, FileComplaint.DATE_OR_LOCALE.of());
    }
    try {
      return Complaint.NEAR.of(
          actual,
          isDayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
    } catch (DateTimeException e) {
      return Complaint.EXPECTED.of(actual, FileComplaint.EXISTING_DAY.of());
    }
  }

  /**
   * Refuses a word by the nearest one.
   *
   * @param found what is shown of it
   * @param words what may have been meant, at least one
   */
  public static Text nearest(Object found, String actual, Collection<String> words) {
    return Complaint.NEAR.of(
        found,
        words.stream().min(Comparator.comparing(word -> distance(word, actual))).orElseThrow());
  }

  /**
   * Refuses an exercise that is not there.
   *
   * @param actual what was written
   * @param known the ids of the exercises there are
   * @return names the nearest, or states that there is none
   */
  public static Text exercise(String actual, Collection<String> known) {
    return known.isEmpty()
        ? Complaint.EXPECTED.of(actual, FileComplaint.EMPTY_CATALOGUE.of())
        : nearest(actual, actual, known);
  }

  /**
   * Counts the letters by which two texts differ.
   *
   * @param one a text
   * @param other another
   * @return how many must be put in, left out or exchanged
   */
  public static int distance(String one, String other) {
    return DISTANCE.apply(Shown.shortened(one), Shown.shortened(other));
  }
}
