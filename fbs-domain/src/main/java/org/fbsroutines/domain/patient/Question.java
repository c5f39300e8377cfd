package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.text.Text;

/** The yes-or-no questions that restrictions ask about a patient, in the order they are asked. */
public enum Question {
  /**
   * In the last two weeks, new or worse numbness or tingling around the genitals, back passage or
   * inner thighs?
   */
  SADDLE_NUMBNESS(
      "newSaddleNumbness",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, new or worse numbness or tingling around the genitals, back passage"
          + " or inner thighs?"),
  /** In the last two weeks, new or worse trouble passing, holding or feeling urine? */
  BLADDER_CHANGE(
      "newBladderChange",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, new or worse trouble passing, holding or feeling urine?"),
  /** In the last two weeks, new or worse loss of bowel control or feeling? */
  BOWEL_CHANGE(
      "newBowelChange",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, new or worse loss of bowel control or feeling?"),
  /** In the last two weeks, a new or worse change in sexual function or feeling? */
  SEXUAL_CHANGE(
      "newSexualChange",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, a new or worse change in sexual function or feeling?"),
  /** In the last two weeks, new or increasing weakness or clumsiness of a leg? */
  LEG_WEAKNESS(
      "newLegWeakness",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, new or increasing weakness or clumsiness of a leg?"),
  /** In the last two weeks, new pain, tingling or numbness in both legs? */
  BOTH_LEGS(
      "newBothLegSymptoms",
      Topic.RED_FLAGS,
      Answer.NO,
      "In the last two weeks, new pain, tingling or numbness in both legs?"),
  /** Chest pain now or in the last days? */
  CHEST_PAIN("chestPain", Topic.RED_FLAGS, Answer.NO, "Chest pain now or in the last days?"),
  /** Sudden breathlessness now or in the last two weeks? */
  BREATHLESSNESS(
      "suddenBreathlessness",
      Topic.RED_FLAGS,
      Answer.NO,
      "Sudden breathlessness now or in the last two weeks?"),
  /** Coughing up blood now or in the last two weeks? */
  COUGHING_BLOOD(
      "coughingBlood",
      Topic.RED_FLAGS,
      Answer.NO,
      "Coughing up blood now or in the last two weeks?"),
  /** A collapse in the last two weeks? */
  COLLAPSE("collapse", Topic.RED_FLAGS, Answer.NO, "A collapse in the last two weeks?"),
  /** Swelling, warmth, redness or throbbing of one calf or leg? */
  CALF_SWELLING(
      "calfSwelling",
      Topic.RED_FLAGS,
      Answer.NO,
      "Swelling, warmth, redness or throbbing of one calf or leg?"),
  /** A temperature of 38 °C or more? */
  FEVER("fever", Topic.RED_FLAGS, Answer.NO, "A temperature of 38 °C or more?"),
  /** Is the wound red, hot or leaking? */
  WOUND_INFECTION(
      "woundInfectionSigns", Topic.RED_FLAGS, Answer.NO, "Is the wound red, hot or leaking?"),
  /** New pain after a serious accident? */
  ACCIDENT_PAIN(
      "newPainAfterAccident", Topic.RED_FLAGS, Answer.NO, "New pain after a serious accident?"),
  /** New pain, or new trouble walking, after a fall? */
  FALL_PAIN(
      "newPainAfterFall",
      Topic.RED_FLAGS,
      Answer.NO,
      "New pain, or new trouble walking, after a fall?"),
  /** Weight loss that nobody can explain? */
  WEIGHT_LOSS(
      "unexplainedWeightLoss", Topic.RED_FLAGS, Answer.NO, "Weight loss that nobody can explain?"),
  /** A new lump or a change in the shape of the back? */
  LUMP(
      "newLumpOrShapeChange",
      Topic.RED_FLAGS,
      Answer.NO,
      "A new lump or a change in the shape of the back?"),
  /** Pain at night or at rest that is unlike your usual pain? */
  NIGHT_PAIN(
      "unusualNightPain",
      Topic.RED_FLAGS,
      Answer.NO,
      "Pain at night or at rest that is unlike your usual pain?"),
  /** A history of cancer together with a new pain? */
  CANCER_NEW_PAIN(
      "cancerHistoryWithNewPain",
      Topic.RED_FLAGS,
      Answer.NO,
      "A history of cancer together with a new pain?"),
  /** A severe headache since a recent spine operation? */
  SEVERE_HEADACHE(
      "severeHeadacheAfterSurgery",
      Topic.RED_FLAGS,
      Answer.NO,
      "A severe headache since a recent spine operation?"),
  /** Double vision? */
  DOUBLE_VISION("doubleVision", Topic.RED_FLAGS, Answer.NO, "Double vision?"),
  /** Slurred speech? */
  SLURRED_SPEECH("slurredSpeech", Topic.RED_FLAGS, Answer.NO, "Slurred speech?"),
  /** Trouble swallowing? */
  SWALLOWING_TROUBLE("swallowingTrouble", Topic.RED_FLAGS, Answer.NO, "Trouble swallowing?"),
  /** Sudden falls without warning (drop attacks)? */
  DROP_ATTACK(
      "dropAttack", Topic.RED_FLAGS, Answer.NO, "Sudden falls without warning (drop attacks)?"),
  /** Numbness of the face? */
  FACIAL_NUMBNESS("facialNumbness", Topic.RED_FLAGS, Answer.NO, "Numbness of the face?"),
  /** Has a doctor said that a heart condition limits what activity you may do? */
  HEART_CONDITION(
      "heartConditionLimitsActivity",
      Topic.HEART,
      Answer.NO,
      "Has a doctor said that a heart condition limits what activity you may do?"),
  /** Pain in the chest, during activity or at rest, in the past? */
  CHEST_PAIN_ON_EXERTION(
      "chestPainOnExertion",
      Topic.HEART,
      Answer.NO,
      "Pain in the chest, during activity or at rest, in the past?"),
  /** Blackouts, or losing balance from dizziness? */
  BLACKOUTS(
      "dizzinessOrBlackouts",
      Topic.HEART,
      Answer.NO,
      "Blackouts, or losing balance from dizziness?"),
  /** A resting blood pressure above 200/110? */
  BLOOD_PRESSURE(
      "bloodPressureOver200Over110",
      Topic.HEART,
      Answer.NO,
      "A resting blood pressure above 200/110?"),
  /** Unstable angina, an uncontrolled heart rhythm or uncontrolled heart failure? */
  UNSTABLE_HEART(
      "unstableHeartCondition",
      Topic.HEART,
      Answer.NO,
      "Unstable angina, an uncontrolled heart rhythm or uncontrolled heart failure?"),
  /** Has a doctor cleared exercise despite the heart or circulation finding? */
  HEART_CLEARED(
      "heartCleared",
      Topic.HEART,
      Answer.YES,
      "Has a doctor cleared exercise despite the heart or circulation finding?"),
  /** Heart disease or high blood pressure? */
  HEART_DISEASE(
      "heartDiseaseOrHypertension",
      Topic.HEART,
      Answer.NO,
      "Heart disease or high blood pressure?"),
  /** Unable to draw in the abdomen without holding the breath? */
  HOLDS_BREATH(
      "cannotAvoidBreathHolding",
      Topic.HEART,
      Answer.NO,
      "Unable to draw in the abdomen without holding the breath?"),
  /** Has a doctor or physiotherapist been consulted on this plan? */
  PLAN_DISCUSSED(
      "planDiscussedWithProfessional",
      Topic.RECOVERY,
      Answer.YES,
      "Has a doctor or physiotherapist been consulted on this plan?"),
  /** Is the wound fully healed? */
  WOUND_HEALED("woundHealed", Topic.RECOVERY, Answer.YES, "Is the wound fully healed?"),
  /** After a fusion, new pain on movement or load at the operated place? */
  MECHANICAL_PAIN(
      "newMechanicalPainAfterFusion",
      Topic.RECOVERY,
      Answer.NO,
      "After a fusion, new pain on movement or load at the operated place?"),
  /** Has the surgeon cleared being in a pool? */
  POOL_CLEARED(
      "poolCleared", Topic.CLEARANCES, Answer.YES, "Has the surgeon cleared being in a pool?"),
  /** Has the follow-up X-ray been seen and cleared by the surgeon? */
  FOLLOW_UP_XRAY(
      "followUpXrayCleared",
      Topic.CLEARANCES,
      Answer.YES,
      "Has the follow-up X-ray been seen and cleared by the surgeon?"),
  /** Has the surgeon cleared twisting (rotation) of the lower back? */
  ROTATION_CLEARED(
      "rotationCleared",
      Topic.CLEARANCES,
      Answer.YES,
      "Has the surgeon cleared twisting (rotation) of the lower back?"),
  /** Has the surgeon cleared neck exercise? */
  NECK_CLEARED(
      "neckCleared", Topic.CLEARANCES, Answer.YES, "Has the surgeon cleared neck exercise?"),
  /** Has the surgeon cleared physiotherapy in the clinic? */
  PHYSIOTHERAPY_CLEARED(
      "physiotherapyCleared",
      Topic.CLEARANCES,
      Answer.YES,
      "Has the surgeon cleared physiotherapy in the clinic?"),
  /** Does arching the lower back hurt, or were you advised to avoid it? */
  EXTENSION_LIMITED(
      "extensionHurtsOrAdvisedAgainst",
      Topic.ABILITIES,
      Answer.NO,
      "Does arching the lower back hurt, or were you told to avoid it?"),
  /** Can you lie on your back? */
  LIES_ON_BACK("canLieOnBack", Topic.ABILITIES, Answer.YES, "Can you lie on your back?"),
  /** A walking aid or a foot that drops? */
  GAIT_AID("gaitAidOrFootDrop", Topic.ABILITIES, Answer.NO, "A walking aid or a foot that drops?"),
  /** An unstable upper neck? */
  UPPER_NECK_INSTABILITY(
      "upperCervicalInstability", Topic.NECK_AND_BONES, Answer.NO, "An unstable upper neck?"),
  /** Rheumatoid disease of the neck? */
  RHEUMATOID_NECK(
      "rheumatoidNeckDisease", Topic.NECK_AND_BONES, Answer.NO, "Rheumatoid disease of the neck?"),
  /** Compression of the spinal cord (myelopathy)? */
  MYELOPATHY(
      "myelopathy",
      Topic.NECK_AND_BONES,
      Answer.NO,
      "Compression of the spinal cord (myelopathy)?"),
  /** Dizziness when you move your neck? */
  NECK_DIZZINESS(
      "dizzinessOnNeckMovement",
      Topic.NECK_AND_BONES,
      Answer.NO,
      "Dizziness when you move your neck?"),
  /** Osteoporosis or a broken vertebra? */
  OSTEOPOROSIS(
      "osteoporosisOrVertebralFracture",
      Topic.NECK_AND_BONES,
      Answer.NO,
      "Osteoporosis or a broken vertebra?"),
  /** Can you swim? */
  CAN_SWIM("canSwim", Topic.WATER, Answer.YES, "Can you swim?"),
  /** An infection, of the skin for instance? */
  INFECTION("infection", Topic.WATER, Answer.NO, "An infection, of the skin for instance?"),
  /** Bowel incontinence? */
  BOWEL_INCONTINENCE("bowelIncontinence", Topic.WATER, Answer.NO, "Bowel incontinence?"),
  /** Epilepsy that is not under control? */
  EPILEPSY("uncontrolledEpilepsy", Topic.WATER, Answer.NO, "Epilepsy that is not under control?"),
  /** Heart failure? */
  HEART_FAILURE("heartFailure", Topic.WATER, Answer.NO, "Heart failure?"),
  /** A recent blood clot in a leg or lung? */
  RECENT_CLOT("recentBloodClot", Topic.WATER, Answer.NO, "A recent blood clot in a leg or lung?"),
  /** An allergy to chlorine? */
  CHLORINE_ALLERGY("chlorineAllergy", Topic.WATER, Answer.NO, "An allergy to chlorine?"),
  /** Fear of water? */
  FEAR_OF_WATER("fearOfWater", Topic.WATER, Answer.NO, "Fear of water?"),
  /** Is there an experienced yoga guide who knows the history? */
  YOGA_GUIDE(
      "experiencedGuideAvailable",
      Topic.HELP,
      Answer.YES,
      "Is there an experienced yoga guide who knows the history?"),
  /** Is there an expert in aqua exercise? */
  AQUATIC_EXPERT(
      "aquaticExpertAvailable", Topic.HELP, Answer.YES, "Is there an expert in aqua exercise?");

  private final String key;
  private final Topic topic;
  private final Answer reassuring;
  private final Text text;

  Question(String key, Topic topic, Answer reassuring, String text) {
    this.key = key;
    this.topic = topic;
    this.reassuring = reassuring;
    this.text = Text.of("question." + key, text);
  }

  /**
   * Finds a question by its exact key.
   *
   * @param key the name used in files
   * @return the question, or empty
   */
  public static Optional<Question> withKey(String key) {
    requireNonNull(key, "key");
    return Arrays.stream(values()).filter(question -> question.key.equals(key)).findFirst();
  }

  /** Returns the name used in files, such as {@code woundHealed}. */
  public String key() {
    return key;
  }

  /** Returns the part of the questionnaire it belongs to. */
  public Topic topic() {
    return topic;
  }

  /** Returns the answer that raises no concern, yes or no. */
  public Answer reassuring() {
    return reassuring;
  }

  /** Returns the answer that raises a concern, yes or no. */
  public Answer concerning() {
    return reassuring == Answer.YES ? Answer.NO : Answer.YES;
  }

  /** Returns the question in English. */
  public Text text() {
    return text;
  }
}
