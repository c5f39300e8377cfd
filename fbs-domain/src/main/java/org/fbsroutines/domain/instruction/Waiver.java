package org.fbsroutines.domain.instruction;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Argument.Day;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * A named clinician lifts one restriction from some exercises of one patient for some time. What
 * the finding of the restriction is still evaluated and reported, as advice; where it cannot be
 * decided, the exercise waits as before. Red flags, the heart screen, what is asked of every
 * patient and exercises that nobody has assessed are never waived.
 *
 * @param id its id, such as {@code I-1}
 * @param restriction the id of the restriction lifted
 * @param exercises the exercises it is lifted from, at least one
 * @param reason why, in the clinician's words, not blank
 * @param author the clinician's name
 * @param fromInclusive the first day
 * @param untilExclusive the first day after it
 */
public record Waiver(
    String id,
    String restriction,
    ImmutableSet<ExerciseId> exercises,
    String reason,
    String author,
    LocalDate fromInclusive,
    LocalDate untilExclusive)
    implements ClinicianInstruction {

  /**
   * Checks that it states what, by whom and why.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Waiver {
    requireNonNull(id, "id");
    requireNonNull(restriction, "restriction");
    requireNonNull(exercises, "exercises");
    requireNonNull(reason, "reason");
    requireNonNull(author, "author");
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(untilExclusive, "untilExclusive");
    if (exercises.isEmpty()) {
      throw InvalidValueException.of("exercises", Complaint.NONE.of(), Complaint.AT_LEAST_ONE.of());
    }
    Grounds.check(author, reason, fromInclusive, untilExclusive);
  }

  private static final Key URGENT = Key.of("waiver.urgent", "it sends the patient for urgent help");
  private static final Key ASKS = Key.of("waiver.asks", "it asks for what must be known");
  private static final Key NOBODY =
      Key.of("waiver.nobody", "it withholds exercises that nobody has cleared or assessed");
  private static final Key NOTHING = Key.of("waiver.nothing", "it limits nothing");
  private static final Key ALLOWED = Key.of("waiver.allowed", "{author} allows it: {reason}");
  private static final Key WAIVED =
      Key.of("waiver.waived", "Waived by {author} until {until}: {reason} Waived: {rule}");

  /** Returns the keys of its texts, for translations. */
  public static ImmutableList<Key> keys() {
    return ImmutableList.of(URGENT, ASKS, NOBODY, NOTHING, ALLOWED, WAIVED);
  }

  /**
   * Why a restriction can never be waived.
   *
   * @param restriction the restriction
   * @return the reason, or empty if it can be
   */
  public static Optional<Text> refusal(Restriction restriction) {
    for (Clause clause : restriction.clauses()) {
      if (clause.referral() == Referral.EMERGENCY || clause.referral() == Referral.URGENT) {
        return Optional.of(URGENT.text());
      }
      if (clause.cap() == Verdict.INCOMPLETE) {
        return Optional.of(ASKS.text());
      }
      if (clause.cap() == Verdict.WITHHELD
          && (clause.target().isUniversal() || isUnassessed(clause))) {
        return Optional.of(NOBODY.text());
      }
    }
    return restriction.clauses().stream().allMatch(clause -> clause.cap() == Verdict.PERMITTED)
        ? Optional.of(NOTHING.text())
        : Optional.empty();
  }

  private static boolean isUnassessed(Clause clause) {
    return clause.condition().leaves().contains(Condition.demandsNotAssessed());
  }

  /** A restriction that is not there, or can never be waived, stays as it is. */
  @Override
  public RuleBook applyTo(RuleBook ruleBook, Catalogue catalogue) {
    return ruleBook
        .find(restriction)
        .filter(found -> refusal(found).isEmpty())
        .map(found -> ruleBook.replacing(lifted(found, catalogue)))
        .orElse(ruleBook);
  }

  @Override
  public <R> R fold(Function<Limit, R> onLimit, Function<Waiver, R> onWaiver) {
    return onWaiver.apply(this);
  }

  private Restriction lifted(Restriction whole, Catalogue catalogue) {
    return new Restriction(
        whole.id(),
        whole.title(),
        whole.strength(),
        whole.citations(),
        whole.clauses().stream()
            .flatMap(clause -> lifted(clause, catalogue).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<Clause> lifted(Clause clause, Catalogue catalogue) {
    ImmutableSet<ExerciseId> covered =
        catalogue.exercises().stream()
            .filter(exercise -> exercises.contains(exercise.id()))
            .filter(clause.target()::covers)
            .map(Exercise::id)
            .collect(toImmutableSet());
    if (covered.isEmpty() || clause.cap() == Verdict.PERMITTED) {
      return ImmutableList.of(clause);
    }
    Target waived = new Target.Named(covered);
    Condition inForce = Condition.dateWithin(fromInclusive, untilExclusive);
    return ImmutableList.of(
        new Clause(
            new Target.Except(clause.target(), covered),
            clause.condition(),
            clause.effects(),
            clause.reason()),
        new Clause(
            waived,
            Condition.allOf(clause.condition(), Condition.not(inForce)),
            clause.effects(),
            clause.reason()),
        new Clause(
            waived,
            Condition.allOf(clause.condition(), inForce),
            ImmutableList.of(Effect.advise()),
            waived(clause.reason())));
  }

  private Reason waived(Reason rule) {
    Name by = new Name(author);
    OwnWords why = OwnWords.of(reason);
    return new Reason(
        ALLOWED.with(ImmutableMap.of("author", by, "reason", why)),
        WAIVED.with(
            ImmutableMap.of(
                "author",
                by,
                "until",
                new Day(untilExclusive),
                "reason",
                why,
                "rule",
                rule.forClinician())));
  }
}
