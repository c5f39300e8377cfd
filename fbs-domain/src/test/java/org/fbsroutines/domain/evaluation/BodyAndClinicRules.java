package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.GAIT_AID;
import static org.fbsroutines.domain.patient.Question.HEART_DISEASE;
import static org.fbsroutines.domain.patient.Question.HOLDS_BREATH;
import static org.fbsroutines.domain.patient.Question.LIES_ON_BACK;
import static org.fbsroutines.domain.patient.Question.PHYSIOTHERAPY_CLEARED;

import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** R34, R35, R37, R39 and R40; R33 and R38 set doses and growth, no verdict. */
final class BodyAndClinicRules {
  private BodyAndClinicRules() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R34", BodyAndClinicRules::heartDiseaseAndCannotAvoidHoldingTheBreath),
        new TextRule("R35", BodyAndClinicRules::cannotLieOnTheBack),
        new TextRule("R37 not recorded", BodyAndClinicRules::painMayHaveRisenUnrecorded),
        new TextRule("R39", BodyAndClinicRules::gaitAidOrFootDrop),
        new TextRule("R40 stabilization", BodyAndClinicRules::stabilizationInTheClinicAlone),
        new TextRule("R40 isokinetic", BodyAndClinicRules::isokineticInTheClinicAlone));
  }

  private static Effect heartDiseaseAndCannotAvoidHoldingTheBreath(World patient) {
    return patient.yes(HEART_DISEASE) && patient.yes(HOLDS_BREATH)
        ? Effect.withhold(Code.AB)
        : Effect.NONE;
  }

  private static Effect cannotLieOnTheBack(World patient) {
    return patient.yes(LIES_ON_BACK)
        ? Effect.NONE
        : Effect.adapt(Code.AB).and(Verdict.WITHHELD, Code.CM);
  }

  /** Each response is judged on its own: a bad one does not answer what another leaves open. */
  static List<TextRule> forEachResponse(PatientFacts facts) {
    return facts.painResponses().toOptional().stream()
        .flatMap(List::stream)
        .map(response -> new TextRule("R37", patient -> painRoseTooMuch(response, patient)))
        .toList();
  }

  private static Effect painRoseTooMuch(PainResponse response, World patient) {
    int pain = response.pain().nrs();
    boolean tooMuch = pain >= 8 || (pain >= patient.usualPain() + 2 && !patient.settled(response));
    if (!tooMuch) {
      return Effect.NONE;
    }
    Effect adapted = Effect.adapt(code(response));
    return patient.persists(response) ? adapted.refer(Referral.CLINIC) : adapted;
  }

  private static Code code(PainResponse response) {
    return Stream.of(Code.values())
        .filter(code -> code.id().equals(response.exercise()))
        .findFirst()
        .orElseThrow();
  }

  private static Effect painMayHaveRisenUnrecorded(World patient) {
    return patient.hurtUnrecorded() ? Effect.adapt(Code.values()) : Effect.NONE;
  }

  private static Effect gaitAidOrFootDrop(World patient) {
    return patient.yes(GAIT_AID) ? Effect.adapt(Code.WA) : Effect.NONE;
  }

  /** Neutral spine from six weeks when cleared; after twelve weeks no clearance is asked. */
  private static Effect stabilizationInTheClinicAlone(World patient) {
    boolean early =
        patient.operatedWithin(42)
            || (patient.operatedWithin(84) && patient.no(PHYSIOTHERAPY_CLEARED));
    return early ? Effect.withhold(Code.DLS) : Effect.adapt(Code.DLS);
  }

  private static Effect isokineticInTheClinicAlone(World patient) {
    return patient.operatedWithin(84) ? Effect.withhold(Code.IK) : Effect.adapt(Code.IK);
  }
}
