package org.fbsroutines.persistence.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.format.notation.ProgramVocabulary;

/**
 * A language that nobody speaks: English with each text in brackets, those of its arguments inside.
 * Words outside of brackets come from no file of a language.
 */
public final class PseudoLanguage {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  /** Two Latin letters or more. */
  private static final Pattern WORD = Pattern.compile("(?U)\\p{IsLatin}[\\p{IsLatin}'’-]+");

  private PseudoLanguage() {}

  /**
   * Every pattern of the program in brackets, by its key.
   *
   * @param english the patterns of the pages
   * @return those, and the ones of the domain
   */
  public static ImmutableMap<String, String> of(Map<String, String> english) {
    Map<String, String> patterns = new TreeMap<>();
    ProgramVocabulary.keys().forEach((name, key) -> patterns.put(name, inBrackets(key.pattern())));
    english.forEach((name, pattern) -> patterns.put(name, inBrackets(pattern)));
    return ImmutableMap.copyOf(patterns);
  }

  /** A pattern in brackets. */
  public static String inBrackets(String pattern) {
    return OPEN + pattern + CLOSE;
  }

  /**
   * The words outside of brackets.
   *
   * @param said what somebody reads or hears
   * @return in their order; empty if everything was said by the language
   */
  public static ImmutableList<String> wordsOutside(String said) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      depth += c == OPEN ? 1 : 0;
      outside.append(depth == 0 ? c : ' ');
      depth -= c == CLOSE ? 1 : 0;
    }
    return WORD.matcher(outside).results().map(MatchResult::group).collect(toImmutableList());
  }
}
