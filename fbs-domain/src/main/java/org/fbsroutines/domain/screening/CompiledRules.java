package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Condition;
import org.fbsroutines.domain.restriction.Leaves;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Situation;
import org.fbsroutines.domain.restriction.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a rule book in one numbered row. A clause that does not read the exercise is
 * judged once for a patient, and its finding is shared by all the exercises that it governs.
 */
final class CompiledRules {
  private final ImmutableList<Ruling> rulings;
  private final ImmutableMap<String, Parameter> parameters;

  private CompiledRules(ImmutableList<Ruling> rulings, ImmutableMap<String, Parameter> parameters) {
    this.rulings = rulings;
    this.parameters = parameters;
  }

  static CompiledRules of(RuleBook ruleBook) {
    return new CompiledRules(
        ruleBook.restrictions().stream()
            .flatMap(
                restriction ->
                    restriction.clauses().stream().map(clause -> Ruling.of(restriction, clause)))
            .collect(ImmutableList.toImmutableList()),
        ruleBook.parameters());
  }

  /** The places of the clauses that govern the exercise, in the order of the rule book. */
  ImmutableIntArray governing(Exercise exercise) {
    return ImmutableIntArray.copyOf(
        IntStream.range(0, rulings.size())
            .filter(place -> rulings.get(place).clause.target().covers(exercise)));
  }

  /** The ids of the restrictions with clauses at these places, each once. */
  ImmutableList<String> restrictions(ImmutableIntArray places) {
    return places.stream()
        .mapToObj(place -> rulings.get(place).restriction.id())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  Judgement judge(PatientFacts facts, LocalDate date) {
    return new Judgement(facts, date);
  }

  /**
   * The clauses judged for one patient on one day, each when it is first needed. For one thread.
   */
  final class Judgement {
    private final PatientFacts facts;
    private final LocalDate date;
    private final boolean[] judged = new boolean[rulings.size()];
    private final @Nullable Finding[] shared = new Finding[rulings.size()];

    private Judgement(PatientFacts facts, LocalDate date) {
      this.facts = facts;
      this.date = date;
    }

    ImmutableList<Finding> findings(Exercise exercise, ImmutableIntArray places) {
      Situation situation = new Situation(facts, exercise, date, parameters);
      ImmutableList.Builder<Finding> findings =
          ImmutableList.builderWithExpectedSize(places.length());
      for (int i = 0; i < places.length(); i++) {
        Finding finding = finding(places.get(i), situation);
        if (finding != null) {
          findings.add(finding);
        }
      }
      return findings.build();
    }

    void boundaries(Exercise exercise, ImmutableIntArray places, Consumer<LocalDate> sink) {
      Situation situation = new Situation(facts, exercise, date, parameters);
      places.stream()
          .forEach(place -> rulings.get(place).clause.condition().boundaries(situation, sink));
    }

    private @Nullable Finding finding(int place, Situation situation) {
      Ruling ruling = rulings.get(place);
      if (ruling.readsExercise) {
        return ruling.judge(situation);
      }
      if (!judged[place]) {
        shared[place] = ruling.judge(situation);
        judged[place] = true;
      }
      return shared[place];
    }
  }

  private record Ruling(Restriction restriction, Clause clause, boolean readsExercise) {
    static Ruling of(Restriction restriction, Clause clause) {
      return new Ruling(
          restriction,
          clause,
          Leaves.of(clause.condition()).stream().anyMatch(Condition::readsExercise));
    }

    @Nullable Finding judge(Situation situation) {
      Truth truth = clause.condition().test(situation);
      return truth == Truth.FALSE ? null : finding(situation, truth == Truth.TRUE);
    }

    private Finding finding(Situation situation, boolean decided) {
      Questions questions = new Questions();
      clause.condition().unknowns(situation, questions);
      return new Finding(restriction, clause, decided, questions.asked());
    }
  }

  /** Gathers questions, each once; most findings ask none. */
  private static final class Questions implements Consumer<OpenQuestion> {
    private @Nullable Set<OpenQuestion> asked;

    @Override
    public void accept(OpenQuestion question) {
      if (asked == null) {
        asked = new LinkedHashSet<>();
      }
      asked.add(question);
    }

    ImmutableList<OpenQuestion> asked() {
      return asked == null ? ImmutableList.of() : ImmutableList.copyOf(asked);
    }
  }
}
