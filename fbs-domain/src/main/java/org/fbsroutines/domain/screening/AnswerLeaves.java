package org.fbsroutines.domain.screening;

import java.util.List;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/** The numbered conditions that ask for the answer to a question. */
final class AnswerLeaves {
  private final Leaf[] leaves;

  AnswerLeaves(List<Leaf> leaves) {
    this.leaves = leaves.toArray(Leaf[]::new);
  }

  void read(PatientFacts facts, Truths truths) {
    for (Leaf leaf : leaves) {
      truths.raise(leaf.place, Truth.of(facts.answer(leaf.question), leaf.answer));
    }
  }

  record Leaf(int place, Question question, Answer answer) {}
}
