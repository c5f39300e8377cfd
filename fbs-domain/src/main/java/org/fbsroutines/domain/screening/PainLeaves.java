package org.fbsroutines.domain.screening;

import java.util.List;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PatientFacts;

/** The numbered conditions about the pain after an exercise. */
final class PainLeaves {
  private final Leaf[] leaves;

  PainLeaves(List<Leaf> leaves) {
    this.leaves = leaves.toArray(Leaf[]::new);
  }

  void read(PatientFacts facts, Truths truths) {
    for (Leaf leaf : leaves) {
      truths.raise(leaf.place, leaf.rule.flared(facts, leaf.exercise, leaf.lasting));
    }
  }

  record Leaf(int place, ExerciseId exercise, boolean lasting, PainRule rule) {}
}
