package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.OSTEOPOROSIS;
import static org.fbsroutines.domain.patient.Question.ROTATION_CLEARED;
import static org.fbsroutines.domain.patient.Question.YOGA_GUIDE;

import java.util.List;
import org.fbsroutines.domain.restriction.Verdict;

/** R18 to R24 and R36: the stimulator, and what yoga asks of an operated spine. */
final class ImplantAndYogaRules {
  private ImplantAndYogaRules() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R18", ImplantAndYogaRules::stimulatorWithinEightWeeks),
        new TextRule("R19", ImplantAndYogaRules::stimulatorOfAnyAge),
        new TextRule("R20", ImplantAndYogaRules::lumbarFusionBeforeRotation),
        new TextRule("R21", ImplantAndYogaRules::discectomyOrDecompressionWithinSixWeeks),
        new TextRule("R22", ImplantAndYogaRules::yogaIsAlwaysGentle),
        new TextRule("R23", ImplantAndYogaRules::fusedSpineDropsEndRangeYoga),
        new TextRule("R24", ImplantAndYogaRules::noExperiencedYogaGuide),
        new TextRule("R36", ImplantAndYogaRules::osteoporosisOrVertebralFracture));
  }

  private static Effect stimulatorWithinEightWeeks(World patient) {
    boolean fresh =
        patient.operations().stream()
            .anyMatch(surgery -> surgery.isStimulatorImplant() && surgery.isWithin(56));
    return fresh
        ? Effect.withhold(Code.YO, Code.SW, Code.AQ).and(Verdict.ADAPTED, Code.SH, Code.AB, Code.CM)
        : Effect.NONE;
  }

  private static Effect stimulatorOfAnyAge(World patient) {
    return patient.operations().stream().anyMatch(Surgery::isStimulatorImplant)
        ? Effect.adapt(Code.YO, Code.SW)
        : Effect.NONE;
  }

  private static Effect lumbarFusionBeforeRotation(World patient) {
    boolean withheld =
        patient.operations().stream()
            .filter(Surgery::isLumbarFusion)
            .anyMatch(fusion -> fusion.isWithin(112) || patient.no(ROTATION_CLEARED));
    return withheld ? Effect.withhold(Code.YO) : Effect.NONE;
  }

  private static Effect discectomyOrDecompressionWithinSixWeeks(World patient) {
    boolean fresh =
        patient.operations().stream()
            .anyMatch(surgery -> surgery.isDiscectomyOrDecompression() && surgery.isWithin(42));
    return fresh ? Effect.withhold(Code.YO) : Effect.NONE;
  }

  private static Effect yogaIsAlwaysGentle(World patient) {
    return Effect.adapt(Code.YO);
  }

  private static Effect fusedSpineDropsEndRangeYoga(World patient) {
    return patient.operations().stream().anyMatch(Surgery::isFusion)
        ? Effect.adapt(Code.YO)
        : Effect.NONE;
  }

  private static Effect noExperiencedYogaGuide(World patient) {
    return patient.yes(YOGA_GUIDE) ? Effect.NONE : Effect.withhold(Code.YO);
  }

  private static Effect osteoporosisOrVertebralFracture(World patient) {
    return patient.yes(OSTEOPOROSIS) ? Effect.adapt(Code.YO) : Effect.NONE;
  }
}
