package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;

/** The numbered conditions that are rare in a rule book; each evaluates itself. */
final class OtherLeaves {
  private final Leaf[] leaves;
  private final ImmutableMap<String, Parameter> parameters;

  OtherLeaves(List<Leaf> leaves, ImmutableMap<String, Parameter> parameters) {
    this.leaves = leaves.toArray(Leaf[]::new);
    this.parameters = parameters;
  }

  void read(PatientFacts facts, LocalDate date, Truths truths) {
    for (Leaf leaf : leaves) {
      Situation situation = new Situation(facts, leaf.exercise, date, parameters);
      truths.raise(leaf.place, leaf.condition.test(situation));
    }
  }

  /** A condition, evaluated for this exercise; any will do if it does not read the exercise. */
  record Leaf(int place, Condition condition, Exercise exercise) {}
}
