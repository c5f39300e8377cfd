package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Situation;

/**
 * A rule book worked out for a catalogue: its rulings in one numbered row, and their conditions
 * with every parameter looked up and every equal part judged once for a patient.
 */
final class CompiledRules {
  private final RuleBook ruleBook;
  private final ImmutableList<Ruling> rulings;
  private final CompiledConditions conditions;

  private CompiledRules(
      RuleBook ruleBook, ImmutableList<Ruling> rulings, CompiledConditions conditions) {
    this.ruleBook = ruleBook;
    this.rulings = rulings;
    this.conditions = conditions;
  }

  static CompiledRules of(RuleBook ruleBook, Catalogue catalogue) {
    ImmutableList<Ruling> rulings =
        ruleBook.restrictions().stream()
            .flatMap(restriction -> Ruling.of(restriction, catalogue))
            .collect(ImmutableList.toImmutableList());
    return new CompiledRules(ruleBook, rulings, ConditionCompiler.compile(ruleBook, rulings));
  }

  /** The places of the rulings for which the test holds. */
  Places places(Predicate<Ruling> test) {
    return Places.of(
        IntStream.range(0, rulings.size())
            .filter(place -> test.test(rulings.get(place)))
            .boxed()
            .toList());
  }

  /** The ids of the restrictions that govern the exercise, each once, in their order. */
  ImmutableList<String> restrictions(Exercise exercise) {
    return rulings.stream()
        .filter(ruling -> ruling.governs(exercise))
        .map(ruling -> ruling.restriction().id())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  Judgement judge(PatientFacts facts, LocalDate date) {
    return new Judgement(facts, date);
  }

  void boundaries(PatientFacts facts, LocalDate date, Consumer<LocalDate> sink) {
    for (Ruling ruling : rulings) {
      ruling.clause().condition().boundaries(situation(facts, date, ruling), sink);
    }
  }

  private Situation situation(PatientFacts facts, LocalDate date, Ruling ruling) {
    return new Situation(facts, ruling.exercise(), date, ruleBook.parameters());
  }

  /** The rulings for one patient on one day. For one thread. */
  final class Judgement {
    private final PatientFacts facts;
    private final LocalDate date;
    private final Truths truths;
    private final Map<Integer, Finding> asking = new HashMap<>();

    private Judgement(PatientFacts facts, LocalDate date) {
      this.facts = facts;
      this.date = date;
      this.truths = conditions.judge(facts, date);
    }

    Truths truths() {
      return truths;
    }

    /** The findings of the rulings at the places, in their order. */
    ImmutableList<Finding> findings(Places places) {
      ImmutableList.Builder<Finding> found =
          ImmutableList.builderWithExpectedSize(truths.countThatMayHold(places));
      truths.forEachThatMayHold(places, place -> found.add(finding(place)));
      return found.build();
    }

    private Finding finding(int place) {
      Finding whenHeld = rulings.get(place).whenHeld();
      return whenHeld != null && truths.holds(place)
          ? whenHeld
          : asking.computeIfAbsent(place, this::ask);
    }

    private Finding ask(int place) {
      Ruling ruling = rulings.get(place);
      return ruling.finding(truths.holds(place), situation(facts, date, ruling));
    }
  }
}
