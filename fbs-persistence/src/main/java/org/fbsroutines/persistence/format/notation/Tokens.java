package org.fbsroutines.persistence.format.notation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.text.Token;

/**
 * The names that an enum's values have in files. They match exactly: no case is folded and no part
 * of a word is enough.
 *
 * @param <T> the enum
 */
public final class Tokens<T extends Enum<T>> {
  /** Answers. */
  public static final Tokens<Answer> ANSWER = of(Answer.class);

  /** Questions. */
  public static final Tokens<Question> QUESTION = new Tokens<>(Question.values(), Question::key);

  /** Grades of a source. */
  public static final Tokens<Grade> GRADE = new Tokens<>(Grade.values(), Enum::name);

  /** Verdicts. */
  public static final Tokens<Verdict> VERDICT = new Tokens<>(Verdict.values(), Enum::name);

  /** Referrals. */
  public static final Tokens<Referral> REFERRAL = new Tokens<>(Referral.values(), Enum::name);

  private final ImmutableMap<String, T> byToken;
  private final Function<T, String> token;

  /** The names of constants that documents know by their tokens. */
  public static <T extends Enum<T> & Token> Tokens<T> of(Class<T> type) {
    return new Tokens<>(type.getEnumConstants(), Token::token);
  }

  private Tokens(T[] values, Function<T, String> token) {
    this.byToken =
        Arrays.stream(values).collect(ImmutableMap.toImmutableMap(token, value -> value));
    this.token = token;
  }

  /**
   * Finds a value by its exact name.
   *
   * @param name the name
   * @return the value, or empty
   */
  public Optional<T> find(String name) {
    return Optional.ofNullable(byToken.get(name));
  }

  /**
   * The name of a value.
   *
   * @param value the value
   * @return its name in files
   */
  public String of(T value) {
    return token.apply(value);
  }

  /** Returns every name, in the order of the enum. */
  public ImmutableSet<String> all() {
    return byToken.keySet();
  }
}
