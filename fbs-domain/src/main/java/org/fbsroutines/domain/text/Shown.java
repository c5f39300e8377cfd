package org.fbsroutines.domain.text;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;

/** What a text shows of a document: on one line, without what would move or turn that line. */
public final class Shown {
  private static final int MAX_LENGTH = 60;
  private static final CharMatcher UNSEEN =
      CharMatcher.javaIsoControl()
          .or(CharMatcher.anyOf("\u2028\u2029\u200E\u200F"))
          .or(CharMatcher.inRange('\u202A', '\u202E'))
          .or(CharMatcher.inRange('\u2066', '\u2069'));
  private static final char SHOWN_INSTEAD = '\uFFFD';

  private Shown() {}

  /**
   * A value, or its beginning if it is long.
   *
   * @param value any value; an argument stays as it is
   * @return the value of a placeholder
   */
  public static Argument of(Object value) {
    requireNonNull(value, "value");
    return value instanceof Argument argument ? argument : line(shortened(String.valueOf(value)));
  }

  /**
   * Words that are not ours, such as those of an operating system, or a path.
   *
   * @param words written as they are, of any length
   * @return all of the words
   */
  public static Argument line(Object words) {
    requireNonNull(words, "words");
    String line = printable(String.valueOf(words));
    return line.isBlank() ? Complaint.BLANK.of() : new Argument.Name(line);
  }

  /**
   * Words without what cannot be seen.
   *
   * @param words any
   * @return the words, with a sign in place of each such character
   */
  public static String printable(String words) {
    return UNSEEN.replaceFrom(words, SHOWN_INSTEAD);
  }

  /**
   * The beginning of words.
   *
   * @param words any
   * @return at most {@value #MAX_LENGTH} characters
   */
  public static String shortened(String words) {
    return words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH - 3) + "...";
  }
}
