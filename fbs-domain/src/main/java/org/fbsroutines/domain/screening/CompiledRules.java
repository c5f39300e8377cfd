package org.fbsroutines.domain.screening;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * A rule book worked out for a catalogue: its rulings in one numbered row, and their conditions
 * with every parameter looked up and every equal part evaluated once for a patient.
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

  /** Each exercise of the catalogue, in its order, with the rulings that govern it. */
  ImmutableList<GovernedExercise> exercises(Catalogue catalogue) {
    ListMultimap<Integer, Integer> governing = ArrayListMultimap.create();
    for (int place = 0; place < rulings.size(); place++) {
      int ruling = place;
      rulings.get(place).governed().forEach(exercise -> governing.put(exercise, ruling));
    }
    return IntStream.range(0, catalogue.exercises().size())
        .mapToObj(
            exercise ->
                GovernedExercise.of(
                    catalogue.exercises().get(exercise),
                    catalogue,
                    Maps.toMap(governing.get(exercise), rulings::get)))
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

  Truth truth(Condition condition, Exercise exercise, PatientFacts facts, LocalDate date) {
    return condition.test(new Situation(facts, exercise, date, ruleBook.parameters()));
  }

  private Situation situation(PatientFacts facts, LocalDate date, Ruling ruling) {
    return new Situation(facts, ruling.exercise(), date, ruleBook.parameters());
  }

  /** The rulings for one patient on one day. Not thread-safe. */
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
