package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Text;

/**
 * Finds what the author of a rule book can hardly have meant, by going through the ways in which
 * the facts that a rule reads may stand. What a value of the domain cannot be in the first place is
 * refused where it is made: a rule without a source or a reason, a parameter outside its range.
 */
public final class RuleBookCheck {
  private final RuleBook ruleBook;
  private final Catalogue catalogue;
  private final ImmutableList<NumberedClause> clauses;
  private final List<Fault> faults = new ArrayList<>();

  private RuleBookCheck(RuleBook ruleBook, Catalogue catalogue) {
    this.ruleBook = ruleBook;
    this.catalogue = catalogue;
    this.clauses = NumberedClause.of(ruleBook);
  }

  /**
   * Checks a rule book.
   *
   * @param ruleBook the rule book
   * @param catalogue the exercises that it shall govern
   * @param date a day on which the patients of the {@link Corpus} are screened
   * @return what is wrong, in the order of {@link Fault.Kind}, then of the rule book; empty where
   *     nothing is
   */
  public static ImmutableList<Fault> of(RuleBook ruleBook, Catalogue catalogue, LocalDate date) {
    RuleBookCheck check = new RuleBookCheck(ruleBook, catalogue);
    check.unreachable();
    check.shadowed();
    check.contradictions();
    check.neverReleased(date);
    check.ungovernedDemands();
    check.unknownExercises();
    check.parameters();
    return ImmutableList.copyOf(check.faults);
  }

  private void found(Fault.Kind kind, String subject) {
    found(kind, subject, kind.key().text());
  }

  private void found(Fault.Kind kind, String subject, Text message) {
    faults.add(new Fault(kind, subject, message));
  }

  private void unreachable() {
    for (NumberedClause one : clauses) {
      Condition condition = one.clause().condition();
      TruthTable table = table(condition);
      if (table.isSmallEnough() && !table.anyRow(row -> truth(row, condition) != Truth.FALSE)) {
        found(Fault.Kind.UNREACHABLE, one.label());
      }
    }
  }

  private void shadowed() {
    for (NumberedClause one : clauses) {
      clauses.stream()
          .filter(other -> !other.equals(one) && shadows(other, one))
          .findFirst()
          .ifPresent(
              other ->
                  found(
                      Fault.Kind.SHADOWED,
                      one.label(),
                      Fault.Kind.SHADOWED.key().with("clause", new Name(other.label()))));
    }
  }

  /** Only a clause that stops the exercise makes another one idle; an adaptation adds to others. */
  private boolean shadows(NumberedClause strong, NumberedClause weak) {
    return strong.stopsTheExercise()
        && weak.limits()
        && strong.clause().cap().compareTo(weak.clause().cap()) <= 0
        && strong.clause().referral().compareTo(weak.clause().referral()) <= 0
        && coversAllOf(strong, weak)
        && implies(weak.clause().condition(), strong.clause().condition())
        && !(isEqual(strong, weak) && comesLater(strong, weak));
  }

  private boolean coversAllOf(NumberedClause strong, NumberedClause weak) {
    return catalogue.exercises().stream().anyMatch(weak::governs)
        && catalogue.exercises().stream().filter(weak::governs).allMatch(strong::governs);
  }

  private boolean isEqual(NumberedClause one, NumberedClause other) {
    return one.clause().cap() == other.clause().cap()
        && one.clause().referral() == other.clause().referral()
        && coversAllOf(other, one)
        && implies(one.clause().condition(), other.clause().condition());
  }

  private boolean comesLater(NumberedClause one, NumberedClause other) {
    return clauses.indexOf(one) > clauses.indexOf(other);
  }

  private boolean implies(Condition premise, Condition conclusion) {
    TruthTable both = table(premise, conclusion);
    return sharesAFact(premise, conclusion)
        && both.isSmallEnough()
        && !both.anyRow(row -> truth(row, premise).compareTo(truth(row, conclusion)) > 0);
  }

  /** Facts of different patterns of operation depend on each other; any two of them may matter. */
  private boolean sharesAFact(Condition premise, Condition conclusion) {
    Set<Fact> one = table(premise).facts();
    Set<Fact> other = table(conclusion).facts();
    return other.containsAll(table(Condition.always()).facts())
        || !Sets.intersection(one, other).isEmpty()
        || (one.stream().anyMatch(fact -> fact.done().isPresent())
            && other.stream().anyMatch(fact -> fact.done().isPresent()));
  }

  private void contradictions() {
    for (int i = 0; i < clauses.size(); i++) {
      for (NumberedClause other : clauses.subList(i + 1, clauses.size())) {
        NumberedClause one = clauses.get(i);
        Set<Stroke> strokes = strokes(one);
        Set<Stroke> others = strokes(other);
        if (!strokes.isEmpty()
            && !others.isEmpty()
            && Sets.intersection(strokes, others).isEmpty()
            && catalogue.exercises().stream().anyMatch(e -> one.governs(e) && other.governs(e))
            && mayHoldAtOnce(one.clause().condition(), other.clause().condition())) {
          found(Fault.Kind.CONTRADICTION, one.label() + " and " + other.label());
        }
      }
    }
  }

  private boolean mayHoldAtOnce(Condition one, Condition other) {
    TruthTable both = table(one, other);
    return !both.isSmallEnough()
        || both.anyRow(row -> truth(row, one) == Truth.TRUE && truth(row, other) == Truth.TRUE);
  }

  private static Set<Stroke> strokes(NumberedClause one) {
    return one.clause().effects().stream()
        .flatMap(effect -> effect.adapted().stream())
        .flatMap(adaptation -> adaptation.strokes().stream())
        .collect(Collectors.toSet());
  }

  private void neverReleased(LocalDate date) {
    Screener screener = Screener.of(catalogue, ruleBook);
    Set<ExerciseId> released =
        Corpus.of(date, catalogue, ruleBook).stream()
            .flatMap(patient -> screener.screen(patient.facts(), date).exercises().stream())
            .filter(decided -> decided.verdict().isReleasable())
            .map(ExerciseScreening::exercise)
            .map(Exercise::id)
            .collect(Collectors.toSet());
    for (Exercise exercise : catalogue.exercises()) {
      if (!released.contains(exercise.id())) {
        found(Fault.Kind.NEVER_RELEASED, exercise.id().value());
      }
    }
  }

  private void ungovernedDemands() {
    Set<Demand> governed =
        clauses.stream()
            .filter(NumberedClause::limits)
            .flatMap(one -> one.clause().target().demands().stream())
            .collect(Collectors.toSet());
    Arrays.stream(Demand.values())
        .filter(demand -> !governed.contains(demand))
        .forEach(demand -> found(Fault.Kind.UNGOVERNED_DEMAND, demand.token()));
  }

  private void unknownExercises() {
    for (NumberedClause one : clauses) {
      one.clause().target().named().stream()
          .filter(id -> !isInCatalogue(id))
          .forEach(
              id ->
                  found(
                      Fault.Kind.UNKNOWN_EXERCISE,
                      one.label(),
                      Fault.Kind.UNKNOWN_EXERCISE.key().with("exercise", new Name(id.value()))));
    }
  }

  private boolean isInCatalogue(ExerciseId id) {
    return catalogue.exercises().stream().anyMatch(exercise -> exercise.id().equals(id));
  }

  private void parameters() {
    Set<String> read =
        clauses.stream()
            .flatMap(one -> one.clause().condition().parameters().stream())
            .collect(Collectors.toSet());
    for (Parameter parameter : ruleBook.parameters().values()) {
      if (parameter.citations().isEmpty()) {
        found(Fault.Kind.NO_SOURCE, parameter.name());
      }
      if (!read.contains(parameter.name())) {
        found(Fault.Kind.UNUSED_PARAMETER, parameter.name());
      }
    }
  }

  private TruthTable table(Condition... conditions) {
    return TruthTable.of(ruleBook.parameters(), conditions);
  }

  private Truth truth(TruthTable.Row row, Condition condition) {
    return row.truth(condition, ruleBook.parameters());
  }
}
