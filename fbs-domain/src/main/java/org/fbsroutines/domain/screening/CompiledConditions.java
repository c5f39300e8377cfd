package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.patient.PatientFacts;

/** Numbered conditions: each distinct one is evaluated once for a patient, leaves first. */
final class CompiledConditions {
  private final Truths settled;
  private final AnswerLeaves answers;
  private final OperationLeaves operations;
  private final PainLeaves pain;
  private final OtherLeaves others;
  private final Step[] steps;

  CompiledConditions(
      Truths settled,
      AnswerLeaves answers,
      OperationLeaves operations,
      PainLeaves pain,
      OtherLeaves others,
      ImmutableList<Step> steps) {
    this.settled = settled;
    this.answers = answers;
    this.operations = operations;
    this.pain = pain;
    this.others = others;
    this.steps = steps.toArray(Step[]::new);
  }

  Truths judge(PatientFacts facts, LocalDate date) {
    Truths truths = settled.copy();
    answers.read(facts, truths);
    operations.read(facts, date, truths);
    pain.read(facts, truths);
    others.read(facts, date, truths);
    for (Step step : steps) {
      truths.judge(step);
    }
    return truths;
  }
}
