package org.fbsroutines.persistence.account.password;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which passwords are good enough: long, and neither common nor a pattern, also without the words
 * that a stranger would think of first: the names of their owner, of the clinic and of the program.
 *
 * <p>Safe for use by several threads.
 */
public final class PasswordRule {
  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most characters, which nobody needs and a hash can bear. */
  public static final int MAX_LENGTH = 256;

  /** The estimate looks at no more, for its time grows with the square of the length. */
  private static final int MAX_ESTIMATED_LENGTH = 64;

  /** Guesses as a power of ten that a password must stand. */
  private static final double FEWEST_GUESSES = 8;

  private static final String LOOKALIKES = "013457@$!|";

  /** The look-alikes as they are, and as the letters that they may stand for. */
  private static final ImmutableList<String> SPELLINGS =
      ImmutableList.of(LOOKALIKES, "oieastasii", "oleastasll");

  private static final int SHORTEST_WORD = 3;
  private static final Splitter PARTS =
      Splitter.on(CharMatcher.forPredicate(c -> !Character.isLetter(c))).omitEmptyStrings();
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final ImmutableList<String> OWN_WORDS =
      ImmutableList.of("fbs", "fbsroutines", "routines", "exercise", "clinic", "patient", "spine");

  private final Zxcvbn estimator = new Zxcvbn();

  /**
   * Looks for what is wrong with a password.
   *
   * @param password the password
   * @param names what belongs to its owner, such as the login name; each of their parts counts
   * @return empty where nothing is
   */
  public Optional<PasswordProblem> problem(String password, ImmutableList<String> names) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    if (length > MAX_LENGTH) {
      return Optional.of(PasswordProblem.TOO_LONG);
    }
    String estimated = password.substring(0, Math.min(password.length(), MAX_ESTIMATED_LENGTH));
    ImmutableList<String> words = words(names);
    return isEasy(estimated, words) || isEasy(rest(estimated, words), words)
        ? Optional.of(PasswordProblem.EASY_TO_GUESS)
        : Optional.empty();
  }

  private boolean isEasy(String password, ImmutableList<String> words) {
    return estimator.measure(password, words).getGuessesLog10() < FEWEST_GUESSES;
  }

  /** What is left without the words that count as known, also where digits stand for letters. */
  private static String rest(String password, ImmutableList<String> words) {
    BitSet known = new BitSet();
    for (String spelling : SPELLINGS) {
      String plain = plain(password, spelling);
      for (String word : words) {
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
          known.set(at, at + word.length());
        }
      }
    }
    return IntStream.range(0, password.length())
        .filter(at -> !known.get(at))
        .mapToObj(at -> password.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  /** In lower case, with letters for what looks like them; as long as the password. */
  private static String plain(String password, String spelling) {
    StringBuilder plain = new StringBuilder(password);
    for (int at = 0; at < plain.length(); at++) {
      char lower = Character.toLowerCase(plain.charAt(at));
      int place = LOOKALIKES.indexOf(lower);
      plain.setCharAt(at, place < 0 ? lower : spelling.charAt(place));
    }
    return plain.toString();
  }

  private static ImmutableList<String> words(ImmutableList<String> names) {
    ImmutableSet.Builder<String> words = ImmutableSet.<String>builder().addAll(OWN_WORDS);
    for (String name : names) {
      String written = name.toLowerCase(Locale.ROOT);
      String plain =
          ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
      words.add(written, plain);
      PARTS.split(written).forEach(words::add);
      PARTS.split(plain).forEach(words::add);
    }
    return words.build().stream()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .collect(ImmutableList.toImmutableList());
  }
}
