package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.AQUATIC_EXPERT;
import static org.fbsroutines.domain.patient.Question.BOWEL_INCONTINENCE;
import static org.fbsroutines.domain.patient.Question.CAN_SWIM;
import static org.fbsroutines.domain.patient.Question.CHLORINE_ALLERGY;
import static org.fbsroutines.domain.patient.Question.EPILEPSY;
import static org.fbsroutines.domain.patient.Question.EXTENSION_LIMITED;
import static org.fbsroutines.domain.patient.Question.FEAR_OF_WATER;
import static org.fbsroutines.domain.patient.Question.FEVER;
import static org.fbsroutines.domain.patient.Question.FOLLOW_UP_XRAY;
import static org.fbsroutines.domain.patient.Question.HEART_FAILURE;
import static org.fbsroutines.domain.patient.Question.INFECTION;
import static org.fbsroutines.domain.patient.Question.POOL_CLEARED;
import static org.fbsroutines.domain.patient.Question.RECENT_CLOT;
import static org.fbsroutines.domain.patient.Question.UNSTABLE_HEART;
import static org.fbsroutines.domain.patient.Question.WOUND_HEALED;

import java.util.List;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** R15 to R17 and R25 to R28: swimming and aqua exercise. */
final class PoolRules {
  private PoolRules() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R15", PoolRules::woundNotFullyHealed),
        new TextRule("R16", PoolRules::withinSixWeeksOfTheLatestOperation),
        new TextRule("R17", PoolRules::lumbarFusionWithoutXrayOrSurgeonsClearance),
        new TextRule("R25", PoolRules::lumbarExtensionHurtsOrIsAdvisedAgainst),
        new TextRule("R26", PoolRules::aquaExerciseNeedsAnExpert),
        new TextRule("R27", PoolRules::barredFromThePool),
        new TextRule("R28", PoolRules::cannotSwim),
        new TextRule("R28 strokes", PoolRules::knowsNoStroke));
  }

  private static Effect woundNotFullyHealed(World patient) {
    return patient.no(WOUND_HEALED) ? Effect.withhold(Code.SW, Code.AQ) : Effect.NONE;
  }

  private static Effect withinSixWeeksOfTheLatestOperation(World patient) {
    if (!patient.operatedWithin(42)) {
      return Effect.NONE;
    }
    boolean aquaReleased = patient.yes(POOL_CLEARED) && patient.yes(WOUND_HEALED);
    return aquaReleased ? Effect.withhold(Code.SW) : Effect.withhold(Code.SW, Code.AQ);
  }

  private static Effect lumbarFusionWithoutXrayOrSurgeonsClearance(World patient) {
    if (patient.operations().stream().noneMatch(Surgery::isLumbarFusion)) {
      return Effect.NONE;
    }
    if (patient.no(POOL_CLEARED)) {
      return Effect.withhold(Code.SW, Code.AQ);
    }
    return patient.no(FOLLOW_UP_XRAY) ? Effect.withhold(Code.SW) : Effect.NONE;
  }

  private static Effect lumbarExtensionHurtsOrIsAdvisedAgainst(World patient) {
    if (patient.no(EXTENSION_LIMITED)) {
      return Effect.NONE;
    }
    return patient.knowsFrontCrawlOrBackstroke() ? Effect.adapt(Code.SW) : Effect.withhold(Code.SW);
  }

  private static Effect aquaExerciseNeedsAnExpert(World patient) {
    return patient.yes(AQUATIC_EXPERT)
        ? Effect.NONE
        : Effect.withhold(Code.AQ).refer(Referral.CLINIC);
  }

  /** The list of section 4; the unhealed wound is R15's, the recent operation R16's. */
  private static Effect barredFromThePool(World patient) {
    boolean barred =
        patient.anyYes(
            INFECTION,
            FEVER,
            BOWEL_INCONTINENCE,
            EPILEPSY,
            HEART_FAILURE,
            UNSTABLE_HEART,
            RECENT_CLOT,
            CHLORINE_ALLERGY,
            FEAR_OF_WATER);
    return barred ? Effect.withhold(Code.SW, Code.AQ) : Effect.NONE;
  }

  /** Aqua exercise is done where the patient can stand. */
  private static Effect cannotSwim(World patient) {
    return patient.yes(CAN_SWIM)
        ? Effect.NONE
        : Effect.withhold(Code.SW).and(Verdict.ADAPTED, Code.AQ);
  }

  private static Effect knowsNoStroke(World patient) {
    return patient.knowsAnyStroke() ? Effect.NONE : Effect.withhold(Code.SW);
  }
}
