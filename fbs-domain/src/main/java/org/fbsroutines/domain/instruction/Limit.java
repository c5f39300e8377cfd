package org.fbsroutines.domain.instruction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Key;

/**
 * A clinician's own limit for one patient: a movement, an exercise or a dosage, with reason, author
 * and dates. It only tightens: it is evaluated with the rule book and the strictest finding wins.
 *
 * @param id its id, such as {@code I-1}
 * @param target the exercises or demands it limits
 * @param effects what it does; at least one of them limits the verdict
 * @param reason why, in the clinician's words, not blank
 * @param author the clinician's name
 * @param fromInclusive the first day
 * @param untilExclusive the first day after it
 */
public record Limit(
    String id,
    Target target,
    ImmutableList<Effect> effects,
    String reason,
    String author,
    LocalDate fromInclusive,
    LocalDate untilExclusive)
    implements ClinicianInstruction {

  /**
   * Checks that it limits something, by somebody, for some time.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Limit {
    requireNonNull(id, "id");
    requireNonNull(target, "target");
    requireNonNull(effects, "effects");
    requireNonNull(reason, "reason");
    requireNonNull(author, "author");
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(untilExclusive, "untilExclusive");
    if (effects.stream().allMatch(effect -> effect.cap() == Verdict.PERMITTED)) {
      throw InvalidValueException.of("effects", effects, Complaint.LIMITING.of());
    }
    Grounds.check(author, reason, fromInclusive, untilExclusive);
  }

  private static final Key TITLE = Key.of("limit.title", "Instruction of {author}");

  /** Returns the key of the title, for translations. */
  public static Key key() {
    return TITLE;
  }

  @Override
  public RuleBook applyTo(RuleBook ruleBook, Catalogue catalogue) {
    return ruleBook.with(toRestriction());
  }

  @Override
  public <R> R fold(Function<Limit, R> onLimit, Function<Waiver, R> onWaiver) {
    return onLimit.apply(this);
  }

  /** Returns the restriction to be evaluated with the rule book. */
  public Restriction toRestriction() {
    return new Restriction(
        id,
        TITLE.with("author", new Name(author)),
        Strength.CLINICIAN,
        ImmutableList.of(new Source("CLINICIAN", Grade.OWN, author).whole()),
        ImmutableList.of(
            new Clause(
                target,
                Condition.dateWithin(fromInclusive, untilExclusive),
                effects,
                Reason.of(reason))));
  }
}
