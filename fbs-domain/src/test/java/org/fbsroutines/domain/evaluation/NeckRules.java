package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.MYELOPATHY;
import static org.fbsroutines.domain.patient.Question.NECK_CLEARED;
import static org.fbsroutines.domain.patient.Question.NECK_DIZZINESS;
import static org.fbsroutines.domain.patient.Question.POOL_CLEARED;
import static org.fbsroutines.domain.patient.Question.RHEUMATOID_NECK;
import static org.fbsroutines.domain.patient.Question.UPPER_NECK_INSTABILITY;

import java.util.List;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** R29 to R32: the neck. */
final class NeckRules {
  private NeckRules() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R29", NeckRules::cervicalSurgeryWithinTwelveWeeksOrNotCleared),
        new TextRule("R30", NeckRules::posteriorCervicalFusionWithoutClearance),
        new TextRule("R31", NeckRules::unstableRheumatoidOrCompressedNeck),
        new TextRule("R32", NeckRules::dizzinessOnNeckMovement));
  }

  private static Effect cervicalSurgeryWithinTwelveWeeksOrNotCleared(World patient) {
    boolean restricted =
        patient.operations().stream()
            .filter(Surgery::isCervical)
            .anyMatch(surgery -> surgery.isWithin(84) || patient.no(NECK_CLEARED));
    if (!restricted) {
      return Effect.NONE;
    }
    Effect onLand = Effect.withhold(Code.CM, Code.YO, Code.SW).and(Verdict.ADAPTED, Code.SH);
    return patient.yes(POOL_CLEARED) ? onLand : onLand.and(Verdict.WITHHELD, Code.AQ);
  }

  private static Effect posteriorCervicalFusionWithoutClearance(World patient) {
    boolean fusedFromBehind =
        patient.operations().stream()
            .anyMatch(s -> s.isCervical() && s.isFusion() && s.isPosterior());
    return fusedFromBehind && patient.no(NECK_CLEARED) ? Effect.withhold(Code.CM) : Effect.NONE;
  }

  private static Effect unstableRheumatoidOrCompressedNeck(World patient) {
    return patient.anyYes(UPPER_NECK_INSTABILITY, RHEUMATOID_NECK, MYELOPATHY)
        ? Effect.withhold(Code.CM).refer(Referral.CLINIC)
        : Effect.NONE;
  }

  private static Effect dizzinessOnNeckMovement(World patient) {
    return patient.yes(NECK_DIZZINESS)
        ? Effect.withhold(Code.CM, Code.SW).refer(Referral.CLINIC)
        : Effect.NONE;
  }
}
