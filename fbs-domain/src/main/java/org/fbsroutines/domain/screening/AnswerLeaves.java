package org.fbsroutines.domain.screening;

import java.util.List;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.condition.Answered;

/** The numbered conditions that ask for the answer to a question. */
final class AnswerLeaves {
  private final Leaf[] leaves;

  AnswerLeaves(List<Leaf> leaves) {
    this.leaves = leaves.toArray(Leaf[]::new);
  }

  void read(PatientFacts facts, Truths truths) {
    for (Leaf leaf : leaves) {
      truths.raise(leaf.place, leaf.condition.judge(facts));
    }
  }

  record Leaf(int place, Answered condition) {}
}
