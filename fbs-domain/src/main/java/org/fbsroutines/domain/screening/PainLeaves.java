package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.PainFlare;
import org.fbsroutines.domain.restriction.PainRule;
import org.fbsroutines.domain.restriction.Truth;

/** The numbered conditions about the pain after an exercise, read in one walk over the pain. */
final class PainLeaves {
  private final Leaf[] leaves;

  PainLeaves(List<Leaf> leaves) {
    this.leaves = leaves.toArray(Leaf[]::new);
  }

  void read(PatientFacts facts, Truths truths) {
    ImmutableList<PainResponse> responses = facts.painResponses().toOptional().orElse(null);
    if (responses == null) {
      for (Leaf leaf : leaves) {
        truths.raise(leaf.place, Truth.UNKNOWN);
      }
      return;
    }
    for (PainResponse response : responses) {
      for (Leaf leaf : leaves) {
        if (leaf.exercise.equals(response.exercise())) {
          truths.raise(leaf.place, leaf.condition.judge(response, facts.usualPain(), leaf.rule));
        }
      }
    }
  }

  record Leaf(int place, ExerciseId exercise, PainFlare condition, PainRule rule) {
    Leaf {
      requireNonNull(exercise, "exercise");
      requireNonNull(condition, "condition");
      requireNonNull(rule, "rule");
    }
  }
}
