package org.fbsroutines.domain.screening;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Key;

/**
 * What one clause of a restriction decides about one exercise.
 *
 * @param restriction the restriction that speaks
 * @param clause the sentence of it that speaks
 * @param decided true if its condition holds, false if it cannot be decided
 * @param openQuestions the facts that are missing; never empty if it is not decided
 */
public record Finding(
    Restriction restriction,
    Clause clause,
    boolean decided,
    ImmutableList<OpenQuestion> openQuestions) {
  /** Refuses null. */
  public Finding {
    requireNonNull(restriction, "restriction");
    requireNonNull(clause, "clause");
    requireNonNull(openQuestions, "openQuestions");
  }

  private static final Key NOT_KNOWN =
      Key.of("finding.not-known.patient", "We do not know yet: {questions}");
  private static final Key NOT_DECIDED =
      Key.of("finding.not-known.clinician", "Not decided while this is not known: {questions}");

  /** Returns the keys of its reasons, for translations. */
  public static ImmutableList<Key> keys() {
    return ImmutableList.of(NOT_KNOWN, NOT_DECIDED);
  }

  /**
   * Returns the clause that speaks, such as {@code R25.2}: its restriction and its place in it,
   * from 1. No other clause of the rule book has the same.
   */
  public String key() {
    return restriction.id() + "." + (restriction.clauses().indexOf(clause) + 1);
  }

  /** Returns the most permissive verdict that this finding leaves. */
  public Verdict verdict() {
    return decided ? clause.cap() : clause.capWhileOpen();
  }

  /** Returns the referral it asks for; none while it is not decided. */
  public Referral referral() {
    return decided ? clause.referral() : Referral.NONE;
  }

  /** Returns the adaptations it asks for; none while it is not decided. */
  public ImmutableList<Adaptation> adaptations() {
    return decided
        ? clause.effects().stream()
            .flatMap(effect -> effect.adapted().stream())
            .collect(toImmutableList())
        : ImmutableList.of();
  }

  /**
   * Returns why, in plain words and for the clinician. Of a finding that is not decided the reason
   * of its restriction is not true, or not yet: instead it states what is not known.
   */
  public Reason reason() {
    return decided ? clause.reason() : notKnown();
  }

  private Reason notKnown() {
    Series asked =
        Series.of(
            Joint.SPACE, openQuestions.stream().map(OpenQuestion::text).collect(toImmutableList()));
    return new Reason(NOT_KNOWN.with("questions", asked), NOT_DECIDED.with("questions", asked));
  }

  /** Returns whether it is only advice, which leaves the verdict and the referral as they are. */
  public boolean isAdvice() {
    return decided && clause.effects().stream().allMatch(Effect::isAdvice);
  }

  /** Returns whether it decides whom to contact and leaves the exercise as it is. */
  public boolean isReferralAlone() {
    return clause.isReferralAlone();
  }

  /** The same sentence, whether or not it is decided in both. */
  boolean isOfTheClauseOf(Finding other) {
    return restriction.id().equals(other.restriction.id()) && clause.equals(other.clause);
  }
}
