package org.fbsroutines.persistence.account;

import com.google.common.collect.ImmutableList;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Optional;

/**
 * Which passwords are good enough: long, and neither common nor a pattern.
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

  private static final ImmutableList<String> OWN_WORDS =
      ImmutableList.of("fbs", "fbsroutines", "routines", "exercise", "clinic", "patient", "spine");

  private final Zxcvbn estimator = new Zxcvbn();

  /**
   * Looks for what is wrong with a password.
   *
   * @param password the password
   * @param names what belongs to its owner, such as the login name
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
    ImmutableList<String> words =
        ImmutableList.<String>builder().addAll(OWN_WORDS).addAll(names).build();
    return estimator.measure(estimated, words).getGuessesLog10() < FEWEST_GUESSES
        ? Optional.of(PasswordProblem.EASY_TO_GUESS)
        : Optional.empty();
  }
}
