package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * A named clinician lifts one restriction from some exercises of one patient for some time. What
 * the restriction would say is still judged and told, as advice; where it cannot be decided, the
 * exercise waits as before. Red flags, the heart screen, what is asked of every patient and
 * exercises that nobody has assessed are never waived.
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
   * Checks that it says what, by whom and why.
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
    checkArgument(!exercises.isEmpty(), "exercises: none (expected: at least one)");
    Grounds.check(author, reason, fromInclusive, untilExclusive);
  }

  /**
   * Why a restriction can never be waived.
   *
   * @param restriction the restriction
   * @return the reason, or empty where it can be
   */
  public static Optional<String> refusal(Restriction restriction) {
    for (Clause clause : restriction.clauses()) {
      if (clause.referral() == Referral.EMERGENCY || clause.referral() == Referral.URGENT) {
        return Optional.of("it sends the patient for urgent help");
      }
      if (clause.cap() == Verdict.INCOMPLETE) {
        return Optional.of("it asks for what must be known");
      }
      if (clause.cap() == Verdict.WITHHELD
          && (clause.target().isUniversal() || isUnassessed(clause))) {
        return Optional.of("it withholds exercises that nobody has cleared or assessed");
      }
    }
    return restriction.clauses().stream().allMatch(clause -> clause.cap() == Verdict.PERMITTED)
        ? Optional.of("it limits nothing")
        : Optional.empty();
  }

  private static boolean isUnassessed(Clause clause) {
    return clause.condition().leaves().contains(new DemandsNotAssessed());
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
    Condition inForce = new DateWithin(fromInclusive, untilExclusive);
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
            new Reason(
                author + " allows it: " + reason,
                "Waived by "
                    + author
                    + " until "
                    + untilExclusive
                    + ": "
                    + reason
                    + " Waived: "
                    + clause.reason().forClinician())));
  }
}
