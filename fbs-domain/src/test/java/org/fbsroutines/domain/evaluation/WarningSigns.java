package org.fbsroutines.domain.evaluation;

import static org.fbsroutines.domain.patient.Question.ACCIDENT_PAIN;
import static org.fbsroutines.domain.patient.Question.BLACKOUTS;
import static org.fbsroutines.domain.patient.Question.BLADDER_CHANGE;
import static org.fbsroutines.domain.patient.Question.BLOOD_PRESSURE;
import static org.fbsroutines.domain.patient.Question.BOTH_LEGS;
import static org.fbsroutines.domain.patient.Question.BOWEL_CHANGE;
import static org.fbsroutines.domain.patient.Question.BREATHLESSNESS;
import static org.fbsroutines.domain.patient.Question.CALF_SWELLING;
import static org.fbsroutines.domain.patient.Question.CANCER_NEW_PAIN;
import static org.fbsroutines.domain.patient.Question.CHEST_PAIN;
import static org.fbsroutines.domain.patient.Question.CHEST_PAIN_ON_EXERTION;
import static org.fbsroutines.domain.patient.Question.COLLAPSE;
import static org.fbsroutines.domain.patient.Question.COUGHING_BLOOD;
import static org.fbsroutines.domain.patient.Question.DOUBLE_VISION;
import static org.fbsroutines.domain.patient.Question.DROP_ATTACK;
import static org.fbsroutines.domain.patient.Question.FACIAL_NUMBNESS;
import static org.fbsroutines.domain.patient.Question.FALL_PAIN;
import static org.fbsroutines.domain.patient.Question.FEVER;
import static org.fbsroutines.domain.patient.Question.HEART_CLEARED;
import static org.fbsroutines.domain.patient.Question.HEART_CONDITION;
import static org.fbsroutines.domain.patient.Question.LEG_WEAKNESS;
import static org.fbsroutines.domain.patient.Question.LUMP;
import static org.fbsroutines.domain.patient.Question.MECHANICAL_PAIN;
import static org.fbsroutines.domain.patient.Question.NIGHT_PAIN;
import static org.fbsroutines.domain.patient.Question.SADDLE_NUMBNESS;
import static org.fbsroutines.domain.patient.Question.SEVERE_HEADACHE;
import static org.fbsroutines.domain.patient.Question.SEXUAL_CHANGE;
import static org.fbsroutines.domain.patient.Question.SLURRED_SPEECH;
import static org.fbsroutines.domain.patient.Question.SWALLOWING_TROUBLE;
import static org.fbsroutines.domain.patient.Question.UNSTABLE_HEART;
import static org.fbsroutines.domain.patient.Question.WEIGHT_LOSS;
import static org.fbsroutines.domain.patient.Question.WOUND_INFECTION;

import java.util.List;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** R01 to R11: signs that call for help before any exercise. */
final class WarningSigns {
  private WarningSigns() {}

  static List<TextRule> inOrder() {
    return List.of(
        new TextRule("R01", WarningSigns::newSaddleBladderBowelOrSexualChange),
        new TextRule("R02", WarningSigns::newLegWeaknessOrNewSymptomsInBothLegs),
        new TextRule("R03", WarningSigns::chestPainBreathlessnessBloodOrCollapse),
        new TextRule("R04", WarningSigns::oneSidedLegSwelling),
        new TextRule("R05", WarningSigns::feverOrInfectedWound),
        new TextRule("R06 accident", WarningSigns::newPainAfterSeriousAccident),
        new TextRule("R06 fall", WarningSigns::newPainAfterFall),
        new TextRule("R07", WarningSigns::weightLossLumpNightPainOrCancerHistory),
        new TextRule("R08", WarningSigns::severeHeadacheAfterSurgery),
        new TextRule("R09", WarningSigns::signsOfTheNeckVessels),
        new TextRule("R10", WarningSigns::heartOrBloodPressureUntilADoctorClears),
        new TextRule("R11", WarningSigns::newMechanicalPainAfterFusion));
  }

  private static Effect ifAny(World patient, Referral referral, Question... signs) {
    return patient.anyYes(signs) ? Effect.withhold(Code.values()).refer(referral) : Effect.NONE;
  }

  private static Effect newSaddleBladderBowelOrSexualChange(World patient) {
    return ifAny(
        patient, Referral.EMERGENCY, SADDLE_NUMBNESS, BLADDER_CHANGE, BOWEL_CHANGE, SEXUAL_CHANGE);
  }

  private static Effect newLegWeaknessOrNewSymptomsInBothLegs(World patient) {
    return ifAny(patient, Referral.EMERGENCY, LEG_WEAKNESS, BOTH_LEGS);
  }

  private static Effect chestPainBreathlessnessBloodOrCollapse(World patient) {
    return ifAny(patient, Referral.EMERGENCY, CHEST_PAIN, BREATHLESSNESS, COUGHING_BLOOD, COLLAPSE);
  }

  private static Effect oneSidedLegSwelling(World patient) {
    return ifAny(patient, Referral.URGENT, CALF_SWELLING);
  }

  private static Effect feverOrInfectedWound(World patient) {
    return ifAny(patient, Referral.URGENT, FEVER, WOUND_INFECTION);
  }

  private static Effect newPainAfterSeriousAccident(World patient) {
    return ifAny(patient, Referral.EMERGENCY, ACCIDENT_PAIN);
  }

  private static Effect newPainAfterFall(World patient) {
    return ifAny(patient, Referral.URGENT, FALL_PAIN);
  }

  private static Effect weightLossLumpNightPainOrCancerHistory(World patient) {
    return ifAny(patient, Referral.URGENT, WEIGHT_LOSS, LUMP, NIGHT_PAIN, CANCER_NEW_PAIN);
  }

  private static Effect severeHeadacheAfterSurgery(World patient) {
    return ifAny(patient, Referral.URGENT, SEVERE_HEADACHE);
  }

  private static Effect signsOfTheNeckVessels(World patient) {
    return ifAny(
        patient,
        Referral.EMERGENCY,
        DOUBLE_VISION,
        SLURRED_SPEECH,
        SWALLOWING_TROUBLE,
        DROP_ATTACK,
        FACIAL_NUMBNESS);
  }

  /** A yes means a doctor first: what no doctor is known to have cleared is not cleared. */
  private static Effect heartOrBloodPressureUntilADoctorClears(World patient) {
    boolean finding =
        patient.anyYes(
            HEART_CONDITION, CHEST_PAIN_ON_EXERTION, BLACKOUTS, BLOOD_PRESSURE, UNSTABLE_HEART);
    boolean cleared = patient.recorded().answer(HEART_CLEARED) == Answer.YES;
    return finding && !cleared
        ? Effect.withhold(Code.values()).refer(Referral.CLINIC)
        : Effect.NONE;
  }

  /** Asked after a fusion alone; a yes counts also where the fusion is not among the operations. */
  private static Effect newMechanicalPainAfterFusion(World patient) {
    boolean recorded = patient.recorded().answer(MECHANICAL_PAIN) == Answer.YES;
    boolean fused = patient.operations().stream().anyMatch(Surgery::isFusion);
    return recorded || (fused && patient.yes(MECHANICAL_PAIN))
        ? Effect.withhold(Code.AB, Code.YO, Code.SW, Code.AQ, Code.CM, Code.SH, Code.DLS, Code.IK)
            .and(Verdict.ADAPTED, Code.WA)
            .refer(Referral.URGENT)
        : Effect.NONE;
  }
}
