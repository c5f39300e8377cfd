package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Strength;

/**
 * A clinician's own limit for one patient: a movement, an exercise or a dosage, with reason, author
 * and dates. It only tightens: it is judged with the rule book and the strictest finding wins.
 *
 * @param id its id, such as {@code I-1}
 * @param target the exercises or demands it limits
 * @param effects what it does; at least one of them limits the verdict
 * @param reason why, in the clinician's words
 * @param author the clinician's name
 * @param fromInclusive the first day
 * @param untilExclusive the first day after it
 */
public record ClinicianInstruction(
    String id,
    Target target,
    ImmutableList<Effect> effects,
    String reason,
    String author,
    LocalDate fromInclusive,
    LocalDate untilExclusive) {

  /**
   * Checks that it limits something, by somebody, for some time.
   *
   * @throws IllegalArgumentException if it does not
   */
  public ClinicianInstruction {
    checkArgument(
        effects.stream().anyMatch(effect -> effect.cap() != Verdict.PERMITTED),
        "effects: %s (expected: at least one that limits)",
        effects);
    checkArgument(!author.isBlank(), "author: blank (expected: the clinician's name)");
    checkArgument(
        fromInclusive.isBefore(untilExclusive),
        "until: %s (expected: after %s)",
        untilExclusive,
        fromInclusive);
  }

  /** Returns the restriction to be judged with the rule book. */
  public Restriction toRestriction() {
    return new Restriction(
        id,
        "Instruction of " + author,
        Strength.GUIDELINE,
        ImmutableList.of(new Source("CLINICIAN", Grade.OWN, author).whole()),
        ImmutableList.of(
            new Clause(
                target,
                new Condition.DateWithin(fromInclusive, untilExclusive),
                effects,
                new Reason(reason, reason))));
  }
}
