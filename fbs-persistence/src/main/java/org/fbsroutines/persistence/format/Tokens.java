package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Token;

/**
 * The names that an enum's values have in files. They match exactly: no case is folded and no part
 * of a word is enough.
 *
 * @param <T> the enum
 */
public final class Tokens<T extends Enum<T>> {
  /** Answers. */
  public static final Tokens<Answer> ANSWER = new Tokens<>(Answer.values(), Token::token);

  /** Kinds of operation. */
  public static final Tokens<OperationKind> OPERATION_KIND =
      new Tokens<>(OperationKind.values(), Token::token);

  /** Regions of the spine. */
  public static final Tokens<Region> REGION = new Tokens<>(Region.values(), Token::token);

  /** Surgical approaches. */
  public static final Tokens<Approach> APPROACH = new Tokens<>(Approach.values(), Token::token);

  /** Swimming strokes. */
  public static final Tokens<Stroke> STROKE = new Tokens<>(Stroke.values(), Token::token);

  /** Questions. */
  public static final Tokens<Question> QUESTION = new Tokens<>(Question.values(), Question::key);

  /** Demands. */
  public static final Tokens<Demand> DEMAND = new Tokens<>(Demand.values(), Token::token);

  /** Starting positions. */
  public static final Tokens<StartingPosition> POSITION =
      new Tokens<>(StartingPosition.values(), Token::token);

  /** Supervision. */
  public static final Tokens<Supervision> SUPERVISION =
      new Tokens<>(Supervision.values(), Token::token);

  /** Manners of an adaptation. */
  public static final Tokens<Manner> MANNER = new Tokens<>(Manner.values(), Token::token);

  /** What repetitions are counted for. */
  public static final Tokens<Direction> DIRECTION = new Tokens<>(Direction.values(), Token::token);

  /** Parts of a day. */
  public static final Tokens<PartOfDay> PART_OF_DAY =
      new Tokens<>(PartOfDay.values(), Token::token);

  /** Strengths of a source. */
  public static final Tokens<Strength> STRENGTH = new Tokens<>(Strength.values(), Token::token);

  /** Grades of a source. */
  public static final Tokens<Grade> GRADE = new Tokens<>(Grade.values(), Enum::name);

  /** Units of a parameter. */
  public static final Tokens<Parameter.Unit> UNIT =
      new Tokens<>(Parameter.Unit.values(), Token::token);

  /** Verdicts. */
  public static final Tokens<Verdict> VERDICT = new Tokens<>(Verdict.values(), Enum::name);

  /** Referrals. */
  public static final Tokens<Referral> REFERRAL = new Tokens<>(Referral.values(), Enum::name);

  private final ImmutableMap<String, T> byToken;
  private final Function<T, String> token;

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
