package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * One sentence of a restriction: for these exercises, when this holds, do that, because.
 *
 * @param target the exercises governed
 * @param condition when it holds; while it cannot be decided the verdict is at best INCOMPLETE
 * @param effects what it does, at least one
 * @param reason why
 */
public record Clause(
    Target target, Condition condition, ImmutableList<Effect> effects, Reason reason) {
  /**
   * Checks that something happens.
   *
   * @throws IllegalArgumentException if there is no effect
   */
  public Clause {
    requireNonNull(target, "target");
    requireNonNull(condition, "condition");
    requireNonNull(effects, "effects");
    requireNonNull(reason, "reason");
    if (effects.isEmpty()) {
      throw InvalidValueException.of("effects", Complaint.NONE.of(), Complaint.AT_LEAST_ONE.of());
    }
  }

  /** Returns the most permissive verdict it leaves when its condition holds. */
  public Verdict cap() {
    Verdict cap = Verdict.PERMITTED;
    for (Effect effect : effects) {
      cap = cap.strictest(effect.cap());
    }
    return cap;
  }

  /** Returns the most urgent referral of its effects. */
  public Referral referral() {
    Referral referral = Referral.NONE;
    for (Effect effect : effects) {
      referral = referral.mostUrgent(effect.referredTo());
    }
    return referral;
  }

  /**
   * Returns the most permissive verdict left while it is not known whether the condition holds. Not
   * knowing never releases an exercise; but a clause that only decides a referral has no verdict to
   * keep back, so that it is asked about and changes none.
   */
  public Verdict capWhileOpen() {
    return isReferralAlone() ? Verdict.PERMITTED : Verdict.INCOMPLETE;
  }

  /** Returns whether it decides whom to contact and leaves the exercise as it is. */
  public boolean isReferralAlone() {
    return cap() == Verdict.PERMITTED && referral() != Referral.NONE;
  }
}
