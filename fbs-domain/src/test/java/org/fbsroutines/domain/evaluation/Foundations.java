package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.PLAN_DISCUSSED;

import java.util.List;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Referral;

/** R12 to R14: what must be settled before any exercise is released. */
final class Foundations {
  private Foundations() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R12", Foundations::noProfessionalConsulted),
        new TextRule("R13", Foundations::historyPainOrLimitationsNotRecorded),
        new TextRule("R14", Foundations::withinTwelveWeeksOfTheLatestOperation));
  }

  /** Answered no or not at all: nothing is released, and the patient is referred. */
  private static Effect noProfessionalConsulted(World patient) {
    return patient.recorded().answer(PLAN_DISCUSSED) == Answer.YES
        ? Effect.NONE
        : Effect.holdBack(Code.values()).refer(Referral.CLINIC);
  }

  private static Effect historyPainOrLimitationsNotRecorded(World patient) {
    PatientFacts recorded = patient.recorded();
    boolean complete =
        isHistoryRecorded(recorded)
            && recorded.usualPain().isKnown()
            && recorded.limitations().isKnown();
    return complete ? Effect.NONE : Effect.holdBack(Code.values());
  }

  /** Pain after spine surgery without a recorded operation: the surgery is not recorded. */
  private static boolean isHistoryRecorded(PatientFacts recorded) {
    return recorded
        .operations()
        .fold(
            operations ->
                !operations.isEmpty() && operations.stream().allMatch(Foundations::isRecorded),
            () -> false);
  }

  private static boolean isRecorded(Operation operation) {
    return operation.kind().isKnown() && operation.region().isKnown() && operation.date().isKnown();
  }

  private static Effect withinTwelveWeeksOfTheLatestOperation(World patient) {
    return patient.operatedWithin(84) ? Effect.adapt(Code.values()) : Effect.NONE;
  }
}
