package org.fbsroutines.persistence.format.notation;

import static com.google.common.base.Preconditions.checkArgument;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes numbers and dates. Dates such as 2026-03-14 are always read; others only where
 * the locale distinguishes the day from the month.
 *
 * <p>Immutable.
 */
public final class LocalNotation {
  /** A decimal point, and dates such as 2026-03-14 alone. */
  public static final LocalNotation OURS = new LocalNotation("", '.', Optional.empty());

  private static final int LAST_YEAR = 9999;
  private static final Pattern MIDNIGHT =
      Pattern.compile("^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(?::00(?:\\.0+)?)?$");

  private final String name;
  private final char decimalMark;
  private final Optional<DateTimeFormatter> dates;

  private LocalNotation(String name, char decimalMark, Optional<DateTimeFormatter> dates) {
    this.name = name;
    this.decimalMark = decimalMark;
    this.dates = dates;
  }

  /**
   * The notation of a language and region, by the data of the Unicode CLDR.
   *
   * @param locale such as de or en-GB; English without a region reveals nothing about dates, since
   *     its regions write the same digits for different days
   * @return the notation
   * @throws IllegalArgumentException if it is not known how the locale writes; it would quietly be
   *     taken for something near: en-UK, which is no region, for the dates of en-US
   */
  public static LocalNotation of(Locale locale) {
    checkArgument(
        !locale.equals(Locale.ROOT) && Arrays.asList(Locale.getAvailableLocales()).contains(locale),
        "locale: %s (expected: a known language, or language and region, such as de or en-GB)",
        locale.toLanguageTag());
    boolean isAmbiguous =
        locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) && locale.getCountry().isEmpty();
    return new LocalNotation(
        locale.toLanguageTag(),
        DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(),
        isAmbiguous ? Optional.empty() : Optional.of(dates(locale)));
  }

  /** Years in full, since two digits do not determine the century of a birth. */
  private static DateTimeFormatter dates(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
            .replaceAll("d+", "d")
            .replaceAll("M+", "M")
            .replaceAll("[yu]+", "uuuu");
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The tag of the language and region; empty for our own notation. */
  public String name() {
    return name;
  }

  /** What separates the whole of a number from its decimals. */
  public char decimalMark() {
    return decimalMark;
  }

  /** Reads a date, also one with the midnight at which it begins; empty where it is none. */
  public Optional<LocalDate> date(String given) {
    String text = MIDNIGHT.matcher(given).replaceFirst("$1");
    return dates
        .filter(local -> !isIso(text))
        .map(local -> parsed(text, local))
        .orElseGet(() -> parsed(text, DateTimeFormatter.ISO_LOCAL_DATE));
  }

  private static boolean isIso(String text) {
    return text.length() == 10 && text.charAt(4) == '-';
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter notation) {
    try {
      return Optional.of(LocalDate.parse(text, notation))
          .filter(date -> date.getYear() >= 0 && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
