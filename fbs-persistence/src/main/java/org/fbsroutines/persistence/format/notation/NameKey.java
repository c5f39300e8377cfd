package org.fbsroutines.persistence.format.notation;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fbsroutines.persistence.format.problem.Suggestion;

/**
 * Names that may be one: their words begin alike and have the same consonants, in any order,
 * whatever the case and the accents.
 */
public final class NameKey {
  private static final int FEW_LETTERS = 2;
  private static final CharMatcher MARKS = CharMatcher.inRange('\u0300', '\u036f');
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();

  private NameKey() {}

  /** Returns a number that near names have in common, and few others. */
  public static long of(String name) {
    String skeleton =
        WORDS
            .splitToStream(plain(name))
            .map(NameKey::skeleton)
            .sorted()
            .collect(Collectors.joining());
    return Hashing.farmHashFingerprint64().hashString(skeleton, StandardCharsets.UTF_8).asLong();
  }

  /** Returns whether two names of one key differ by few letters. */
  public static boolean isNear(String one, String other) {
    return Suggestion.distance(inOrder(one), inOrder(other)) <= FEW_LETTERS;
  }

  private static String inOrder(String name) {
    return WORDS.splitToStream(plain(name)).sorted().collect(Collectors.joining(" "));
  }

  private static String plain(String name) {
    // Upper case first: it writes a German sharp s as two letters, as others do.
    String lower = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return CharMatcher.ascii().matchesAllOf(lower)
        ? lower
        : MARKS.removeFrom(Normalizer.normalize(lower, Normalizer.Form.NFD));
  }

  private static String skeleton(String word) {
    StringBuilder skeleton = new StringBuilder().append(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("aeiouyh".indexOf(c) < 0 && (c != word.charAt(i - 1) || Character.isDigit(c))) {
        skeleton.append(c);
      }
    }
    return skeleton.append(' ').toString();
  }
}
