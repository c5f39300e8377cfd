package org.fbsroutines.web.page;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.source.Citation;

/** How values of the domain are said on a page. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Words() {}

  /**
   * Says a date with its day of the week.
   *
   * @param date the date
   * @return such as "Sunday 31 January 2027"
   */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /**
   * Says a date.
   *
   * @param date the date
   * @return such as "31 January 2027"
   */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /**
   * Says how one begins.
   *
   * @param position where an exercise begins
   * @return such as "Lying on your back"; empty where it is not stated
   */
  public static String position(StartingPosition position) {
    return switch (position) {
      case STANDING -> "Standing";
      case SITTING -> "Sitting on a chair";
      case LYING_SUPINE -> "Lying on your back";
      case LYING_PRONE -> "Lying on your front";
      case IN_WATER -> "In the pool";
      case NOT_STATED -> "";
    };
  }

  /**
   * Says where statements come from.
   *
   * @param citations places in sources
   * @return such as "SEED L26.1, VALS"
   */
  public static String citations(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(joining(", "));
  }

  /**
   * Says an amount of a parameter.
   *
   * @param amount the amount
   * @param unit what is counted
   * @return such as "84 days"
   */
  public static String amount(int amount, Parameter.Unit unit) {
    return switch (unit) {
      case DAYS -> amount == 1 ? "1 day" : amount + " days";
      case NRS_POINTS -> amount == 1 ? "1 point of 10" : amount + " points of 10";
    };
  }

  /**
   * Begins a phrase with a capital.
   *
   * @param phrase not empty
   * @return the phrase as the beginning of a sentence
   */
  public static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
