package org.fbsroutines.persistence.format.notation;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.OptionalInt;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/** A name of somebody, as a person is to read it: something of it is seen, and nothing turns it. */
public final class PersonName {
  /** Embeddings, overrides and isolates, which make a name look like another one. */
  private static final CharMatcher TURNING =
      CharMatcher.inRange('\u202A', '\u202E').or(CharMatcher.inRange('\u2066', '\u2069'));

  /** Letters and symbols that Unicode counts as such and nobody sees. */
  private static final CharMatcher FILLERS =
      CharMatcher.anyOf("\u115F\u1160\u2800\u3164\uFFA0\u034F");

  private PersonName() {}

  /**
   * Refuses a name in which nothing is seen, or that a character turns around.
   *
   * @throws InvalidValueException naming the field and the character
   */
  public static void check(String field, String name) {
    int turning = TURNING.indexIn(name);
    OptionalInt refused =
        turning >= 0
            ? OptionalInt.of(name.charAt(turning))
            : name.isBlank() ? OptionalInt.empty() : unseenAlone(name);
    if (refused.isPresent()) {
      throw InvalidValueException.of(
          field,
          FileComplaint.HAS_CHARACTER.of(called(refused.getAsInt())),
          FileComplaint.SEEN_NAME.of());
    }
  }

  /** The first character of a text in which nothing is seen; empty where something is. */
  static OptionalInt unseenAlone(String text) {
    return text.codePoints().allMatch(PersonName::isUnseen)
        ? text.codePoints().findFirst()
        : OptionalInt.empty();
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> Character.isBmpCodePoint(character) && FILLERS.matches((char) character);
    };
  }

  /** What a person calls a character, such as {@code U+200B ZERO WIDTH SPACE}. */
  static String called(int character) {
    return String.format(Locale.ROOT, "U+%04X %s", character, Character.getName(character));
  }
}
