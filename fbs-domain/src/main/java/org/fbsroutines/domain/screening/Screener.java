package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * Screens patients against a catalogue and a rule book. Same facts and date, same verdicts in the
 * same order. Every restriction that governs an exercise is judged and the strictest finding wins;
 * a condition that cannot be decided never releases. Immutable and safe for use by many threads.
 */
public final class Screener {
  private final ImmutableList<Governed> exercises;
  private final CompiledRules rules;

  private Screener(ImmutableList<Governed> exercises, CompiledRules rules) {
    this.exercises = exercises;
    this.rules = rules;
  }

  /**
   * A screener; which clause governs which exercise is worked out once.
   *
   * @param catalogue the exercises to decide about
   * @param ruleBook the restrictions to judge
   * @return the screener
   */
  public static Screener of(Catalogue catalogue, RuleBook ruleBook) {
    CompiledRules rules = CompiledRules.of(ruleBook);
    return new Screener(
        catalogue.exercises().stream()
            .map(exercise -> Governed.by(exercise, catalogue, rules))
            .collect(ImmutableList.toImmutableList()),
        rules);
  }

  /**
   * The standard catalogue under the standard rule book.
   *
   * @return the screener
   */
  public static Screener standard() {
    return of(Catalogue.standard(), RuleBook.standard());
  }

  /**
   * Decides about every exercise of the catalogue.
   *
   * @param facts what is known of the patient
   * @param date the day of the decision
   * @return the decisions in the order of the catalogue
   */
  public Screening screen(PatientFacts facts, LocalDate date) {
    CompiledRules.Judgement judgement = rules.judge(facts, date);
    Verdict[] verdicts = new Verdict[exercises.size()];
    List<ImmutableList<Finding>> findings = new ArrayList<>(exercises.size());
    for (int i = 0; i < exercises.size(); i++) {
      Governed governed = exercises.get(i);
      ImmutableList<Finding> found = judgement.findings(governed.exercise, governed.clauses);
      findings.add(found);
      verdicts[i] = strictest(found);
    }
    ImmutableList.Builder<ExerciseScreening> decisions =
        ImmutableList.builderWithExpectedSize(exercises.size());
    for (int i = 0; i < exercises.size(); i++) {
      Governed governed = exercises.get(i);
      decisions.add(
          new ExerciseScreening(
              governed.exercise,
              verdicts[i],
              findings.get(i),
              governed.considered,
              offered(verdicts[i], governed.standsInFor, verdicts)));
    }
    return new Screening(date, decisions.build());
  }

  /**
   * The days on which a decision may change by time alone, read off the windows of the conditions.
   *
   * @param facts what is known of the patient
   * @param date the day of the decision
   * @return the days, past and future, each once
   */
  public ImmutableSet<LocalDate> boundaries(PatientFacts facts, LocalDate date) {
    ImmutableSet.Builder<LocalDate> days = ImmutableSet.builder();
    CompiledRules.Judgement judgement = rules.judge(facts, date);
    for (Governed governed : exercises) {
      judgement.boundaries(governed.exercise, governed.clauses, days::add);
    }
    return days.build();
  }

  private static Verdict strictest(ImmutableList<Finding> findings) {
    Verdict verdict = Verdict.PERMITTED;
    for (int i = 0; i < findings.size() && verdict != Verdict.WITHHELD; i++) {
      verdict = verdict.strictest(findings.get(i).verdict());
    }
    return verdict;
  }

  private static Optional<Boolean> offered(
      Verdict fallback, OptionalInt standsInFor, Verdict[] verdicts) {
    if (standsInFor.isEmpty()) {
      return Optional.empty();
    }
    Verdict original = verdicts[standsInFor.getAsInt()];
    return Optional.of(
        fallback.isReleasable() && (original == Verdict.WITHHELD || original == Verdict.ADAPTED));
  }

  /** An exercise with the places of the clauses that govern it and of what it stands in for. */
  private record Governed(
      Exercise exercise,
      ImmutableIntArray clauses,
      ImmutableList<String> considered,
      OptionalInt standsInFor) {

    static Governed by(Exercise exercise, Catalogue catalogue, CompiledRules rules) {
      ImmutableIntArray clauses = rules.governing(exercise);
      return new Governed(
          exercise,
          clauses,
          rules.restrictions(clauses),
          exercise
              .standsInFor()
              .map(id -> OptionalInt.of(catalogue.exercises().indexOf(catalogue.get(id))))
              .orElse(OptionalInt.empty()));
    }
  }
}
