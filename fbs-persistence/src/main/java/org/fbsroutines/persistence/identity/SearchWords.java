package org.fbsroutines.persistence.identity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a patient is found, and those that are sought, both in plain letters: without
 * accents, in lower case, with the digits 0 to 9. A sought word finds every word that begins with
 * it.
 */
public final class SearchWords {
  private static final int MAX_WORDS = 20;
  private static final int MAX_SOUGHT = 10;
  private static final int MAX_LENGTH = 64;
  private static final CharMatcher LETTERS_AND_DIGITS =
      CharMatcher.forPredicate(Character::isLetterOrDigit);
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final Splitter WORDS = Splitter.on(LETTERS_AND_DIGITS.negate()).omitEmptyStrings();
  private static final Splitter BLANKS =
      Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().limit(100);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

  private SearchWords() {}

  /**
   * Returns the words by which a patient is found.
   *
   * @param id the clinic's own identifier: as a whole, and the digits at its end
   * @param name each of its words
   * @param birthDate year, month and day without a separator; null where it is not known
   */
  public static ImmutableSet<String> of(String id, String name, @Nullable LocalDate birthDate) {
    String plainId = plain(id);
    return Stream.of(
            WORDS.splitToStream(plain(name)).limit(MAX_WORDS),
            Optional.ofNullable(birthDate).map(SearchWords::date).stream(),
            DIGITS.matchesNoneOf(plainId)
                ? WORDS.splitToStream(plainId)
                : Stream.of(LETTERS_AND_DIGITS.retainFrom(plainId), lastDigits(plainId)))
        .flatMap(words -> words)
        .filter(word -> !word.isEmpty())
        .map(SearchWords::shortened)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the words that somebody seeks, at most ten. What has a digit in it is a date of birth,
   * its beginning (a year, or a year and a month), or an identifier.
   *
   * @param text in any script, with words in any order, and a date as 1957-03-12 or as 12/3/1957
   */
  public static ImmutableList<String> sought(String text) {
    return BLANKS
        .splitToStream(plain(text))
        .flatMap(
            part ->
                DIGITS.matchesNoneOf(part)
                    ? WORDS.splitToStream(part)
                    : Stream.of(dayOf(part).orElseGet(() -> LETTERS_AND_DIGITS.retainFrom(part))))
        .map(SearchWords::shortened)
        .distinct()
        .limit(MAX_SOUGHT)
        .collect(toImmutableList());
  }

  private static Optional<String> dayOf(String part) {
    Matcher parts = DATE.matcher(part);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    int year = Integer.parseInt(parts.group(3));
    try {
      // Where the day cannot come first, it came second.
      return Optional.of(
          date(
              second > 12 ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String date(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String lastDigits(String id) {
    return id.substring(DIGITS.negate().lastIndexIn(id) + 1);
  }

  private static String shortened(String word) {
    return word.length() <= MAX_LENGTH ? word : word.substring(0, MAX_LENGTH);
  }

  private static String plain(String text) {
    if (CharMatcher.ascii().matchesAllOf(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Upper case first: it writes a German sharp s as two letters, as others do.
    String lower =
        Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    MARKS.matcher(lower).replaceAll("").codePoints().forEach(letter -> append(plain, letter));
    return plain.toString();
  }

  /** Some letters with a stroke have no form without one. */
  private static void append(StringBuilder plain, int letter) {
    switch (letter) {
      case 'ς' -> plain.append('σ');
      case 'ø' -> plain.append('o');
      case 'ł' -> plain.append('l');
      case 'đ', 'ð' -> plain.append('d');
      case 'æ' -> plain.append("ae");
      case 'œ' -> plain.append("oe");
      case 'þ' -> plain.append("th");
      default -> {
        int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
        if (digit >= 0) {
          plain.append(digit);
        } else {
          plain.appendCodePoint(letter);
        }
      }
    }
  }
}
