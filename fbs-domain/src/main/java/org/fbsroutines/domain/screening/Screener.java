package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * Screens patients against a catalogue and a rule book. Same facts and date, same verdicts in the
 * same order. Every restriction that governs an exercise is evaluated and the strictest finding
 * wins; a condition that cannot be decided never releases. Immutable and safe for use by many
 * threads.
 */
public final class Screener {
  private final ImmutableList<GovernedExercise> exercises;
  private final CompiledRules rules;

  private Screener(ImmutableList<GovernedExercise> exercises, CompiledRules rules) {
    this.exercises = exercises;
    this.rules = rules;
  }

  /**
   * A screener; the rule book is worked out for the catalogue once.
   *
   * @param catalogue the exercises to decide about
   * @param ruleBook the restrictions to evaluate
   * @return the screener
   */
  public static Screener of(Catalogue catalogue, RuleBook ruleBook) {
    CompiledRules rules = CompiledRules.of(ruleBook, catalogue);
    return new Screener(rules.exercises(catalogue), rules);
  }

  /**
   * The standard catalogue under the standard rule book. Worked out at each call, in milliseconds:
   * keep it.
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
    requireNonNull(facts, "facts");
    requireNonNull(date, "date");
    CompiledRules.Judgement judgement = rules.judge(facts, date);
    Verdict[] verdicts = new Verdict[exercises.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = exercises.get(i).verdict(judgement.truths());
    }
    ImmutableList.Builder<ExerciseScreening> decisions =
        ImmutableList.builderWithExpectedSize(verdicts.length);
    for (int i = 0; i < verdicts.length; i++) {
      GovernedExercise governed = exercises.get(i);
      decisions.add(
          new ExerciseScreening(
              governed.exercise(),
              verdicts[i],
              judgement.findings(governed.rulings()),
              governed.considered(),
              fallback(verdicts[i], governed.standsInFor(), verdicts)));
    }
    return new Screening(date, decisions.build());
  }

  /**
   * The days on which time alone may change a decision, taken from the windows of the conditions.
   *
   * @param facts what is known of the patient
   * @param date the day of the decision
   * @return the days, past and future, each once
   */
  public ImmutableSet<LocalDate> boundaries(PatientFacts facts, LocalDate date) {
    requireNonNull(facts, "facts");
    requireNonNull(date, "date");
    ImmutableSet.Builder<LocalDate> days = ImmutableSet.builder();
    rules.boundaries(facts, date, days::add);
    return days.build();
  }

  /** Judges a part of a condition of the rule book for one exercise. */
  Truth truth(Condition condition, Exercise exercise, PatientFacts facts, LocalDate date) {
    return rules.truth(condition, exercise, facts, date);
  }

  private static Optional<Fallback> fallback(Verdict own, int standsInFor, Verdict[] verdicts) {
    return standsInFor == GovernedExercise.NO_FALLBACK
        ? Optional.empty()
        : Optional.of(Fallback.of(own, verdicts[standsInFor]));
  }
}
