package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.GAIT_AID;
import static org.fbsroutines.domain.patient.Question.HEART_DISEASE;
import static org.fbsroutines.domain.patient.Question.HOLDS_BREATH;
import static org.fbsroutines.domain.patient.Question.LIES_ON_BACK;
import static org.fbsroutines.domain.patient.Question.PHYSIOTHERAPY_CLEARED;

import java.util.List;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** R34, R35, R37, R39 and R40; R33 and R38 set doses and growth, no verdict. */
final class BodyAndClinicRules {
  private BodyAndClinicRules() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R34", BodyAndClinicRules::heartDiseaseAndCannotAvoidHoldingTheBreath),
        new TextRule("R35", BodyAndClinicRules::cannotLieOnTheBack),
        new TextRule("R37", BodyAndClinicRules::painRoseTooMuch),
        new TextRule("R39", BodyAndClinicRules::gaitAidOrFootDrop),
        new TextRule("R40", BodyAndClinicRules::stabilizationInTheClinicAlone),
        new TextRule("R40", BodyAndClinicRules::isokineticInTheClinicAlone));
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

  private static Effect painRoseTooMuch(World patient) {
    Effect effect = Effect.NONE;
    for (Flare flare : patient.flares()) {
      if (roseTooMuch(flare, patient)) {
        effect = effect.and(Verdict.ADAPTED, code(flare));
        if (flare.persists().getAsBoolean()) {
          effect = effect.refer(Referral.CLINIC);
        }
      }
    }
    return effect;
  }

  private static boolean roseTooMuch(Flare flare, World patient) {
    return flare.pain() >= 8
        || (flare.pain() >= patient.usualPain() + 2 && !flare.settled().getAsBoolean());
  }

  private static Code code(Flare flare) {
    return List.of(Code.values()).stream()
        .filter(code -> code.id().equals(flare.exercise()))
        .findFirst()
        .orElseThrow();
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
