package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;
import static org.fbsroutines.domain.patient.Question.BLACKOUTS;
import static org.fbsroutines.domain.patient.Question.BLADDER_CHANGE;
import static org.fbsroutines.domain.patient.Question.BLOOD_PRESSURE;
import static org.fbsroutines.domain.patient.Question.BOTH_LEGS;
import static org.fbsroutines.domain.patient.Question.BOWEL_CHANGE;
import static org.fbsroutines.domain.patient.Question.BOWEL_INCONTINENCE;
import static org.fbsroutines.domain.patient.Question.BREATHLESSNESS;
import static org.fbsroutines.domain.patient.Question.CALF_SWELLING;
import static org.fbsroutines.domain.patient.Question.CANCER_NEW_PAIN;
import static org.fbsroutines.domain.patient.Question.CHEST_PAIN;
import static org.fbsroutines.domain.patient.Question.CHEST_PAIN_ON_EXERTION;
import static org.fbsroutines.domain.patient.Question.COLLAPSE;
import static org.fbsroutines.domain.patient.Question.COUGHING_BLOOD;
import static org.fbsroutines.domain.patient.Question.DOUBLE_VISION;
import static org.fbsroutines.domain.patient.Question.EPILEPSY;
import static org.fbsroutines.domain.patient.Question.FEAR_OF_WATER;
import static org.fbsroutines.domain.patient.Question.FEVER;
import static org.fbsroutines.domain.patient.Question.GAIT_AID;
import static org.fbsroutines.domain.patient.Question.HEART_CONDITION;
import static org.fbsroutines.domain.patient.Question.HEART_DISEASE;
import static org.fbsroutines.domain.patient.Question.HEART_FAILURE;
import static org.fbsroutines.domain.patient.Question.INFECTION;
import static org.fbsroutines.domain.patient.Question.LEG_WEAKNESS;
import static org.fbsroutines.domain.patient.Question.MECHANICAL_PAIN;
import static org.fbsroutines.domain.patient.Question.MYELOPATHY;
import static org.fbsroutines.domain.patient.Question.NECK_DIZZINESS;
import static org.fbsroutines.domain.patient.Question.OSTEOPOROSIS;
import static org.fbsroutines.domain.patient.Question.RECENT_CLOT;
import static org.fbsroutines.domain.patient.Question.RHEUMATOID_NECK;
import static org.fbsroutines.domain.patient.Question.SADDLE_NUMBNESS;
import static org.fbsroutines.domain.patient.Question.SEXUAL_CHANGE;
import static org.fbsroutines.domain.patient.Question.SLURRED_SPEECH;
import static org.fbsroutines.domain.patient.Question.SWALLOWING_TROUBLE;
import static org.fbsroutines.domain.patient.Question.UNSTABLE_HEART;
import static org.fbsroutines.domain.patient.Question.UPPER_NECK_INSTABILITY;
import static org.fbsroutines.domain.patient.Question.WEIGHT_LOSS;
import static org.fbsroutines.domain.patient.Question.WOUND_INFECTION;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;

/**
 * A chapter or blocks of ICD-10 with the questions that a condition of them bears on: one that was
 * answered reassuringly is to be asked again. The source stands in {@code docs/provenance.md}.
 */
public enum Icd10Block {
  /** Infectious and parasitic diseases. */
  INFECTIONS("A00", "B99", INFECTION, FEVER),
  /** Neoplasms. */
  NEOPLASMS("C00", "D49", CANCER_NEW_PAIN),
  /** Anxiety, stress and somatoform disorders. */
  NEUROTIC_DISORDERS("F40", "F48", FEAR_OF_WATER),
  /** Epilepsy, migraine, transient ischaemia, sleep. */
  EPISODIC_DISORDERS_OF_NERVES("G40", "G47", EPILEPSY, BLACKOUTS),
  /** Cerebral palsy and other paralytic syndromes. */
  PALSIES(
      "G80",
      "G83",
      SADDLE_NUMBNESS,
      BLADDER_CHANGE,
      BOWEL_CHANGE,
      SEXUAL_CHANGE,
      LEG_WEAKNESS,
      BOTH_LEGS,
      GAIT_AID),
  /** Other disorders of the nervous system. */
  OTHER_DISORDERS_OF_NERVES("G90", "G99", MYELOPATHY),
  /** Eye muscles, refraction, disturbed and low vision. */
  SIGHT("H49", "H54", DOUBLE_VISION),
  /** Rheumatic fever and rheumatic heart diseases. */
  RHEUMATIC_HEART_DISEASE(
      "I00", "I09", HEART_DISEASE, HEART_CONDITION, HEART_FAILURE, UNSTABLE_HEART),
  /** Hypertensive diseases. */
  HYPERTENSION("I10", "I1A", HEART_DISEASE, HEART_FAILURE, BLOOD_PRESSURE),
  /** Ischaemic heart diseases. */
  ISCHAEMIC_HEART_DISEASE(
      "I20", "I25", HEART_DISEASE, HEART_CONDITION, CHEST_PAIN_ON_EXERTION, UNSTABLE_HEART),
  /** Pulmonary heart disease and circulation. */
  PULMONARY_HEART_DISEASE(
      "I26", "I28", HEART_DISEASE, HEART_CONDITION, RECENT_CLOT, BREATHLESSNESS),
  /** Other forms of heart disease. */
  OTHER_HEART_DISEASE("I30", "I5A", HEART_DISEASE, HEART_CONDITION, HEART_FAILURE, UNSTABLE_HEART),
  /** Veins and lymphatic vessels. */
  VEINS("I80", "I89", RECENT_CLOT, CALF_SWELLING),
  /** Infections of the skin. */
  INFECTIONS_OF_SKIN("L00", "L08", INFECTION, WOUND_INFECTION),
  /** Inflammatory polyarthropathies. */
  INFLAMED_JOINTS("M05", "M14", RHEUMATOID_NECK),
  /** Deforming dorsopathies. */
  DEFORMED_SPINE("M40", "M43", UPPER_NECK_INSTABILITY),
  /** Spondylopathies. */
  SPONDYLOPATHIES("M45", "M49", MYELOPATHY, OSTEOPOROSIS),
  /** Other dorsopathies. */
  OTHER_DORSOPATHIES("M50", "M54", MYELOPATHY, UPPER_NECK_INSTABILITY),
  /** Density and structure of bone. */
  BONE_DENSITY("M80", "M85", OSTEOPOROSIS),
  /** Other disorders of bone, among them those after procedures. */
  AFTER_PROCEDURES_ON_BONE("M95", "M99", MECHANICAL_PAIN),
  /** Signs of circulation and breathing. */
  HEART_AND_BREATH_SIGNS("R00", "R09", CHEST_PAIN, BREATHLESSNESS, COUGHING_BLOOD),
  /** Signs of digestion and the abdomen. */
  DIGESTIVE_SIGNS("R10", "R19", SWALLOWING_TROUBLE, BOWEL_INCONTINENCE, BOWEL_CHANGE),
  /** Signs of nerves and movement. */
  MOVEMENT_SIGNS("R25", "R29", GAIT_AID, LEG_WEAKNESS),
  /** Signs of the urinary system. */
  URINARY_SIGNS("R30", "R39", BLADDER_CHANGE),
  /** Signs of perception, behaviour and mood. */
  SIGNS_OF_PERCEPTION("R40", "R46", NECK_DIZZINESS, BLACKOUTS),
  /** Signs of speech and voice. */
  SPEECH_SIGNS("R47", "R49", SLURRED_SPEECH),
  /** General signs. */
  GENERAL_SIGNS("R50", "R69", FEVER, COLLAPSE, BLACKOUTS, WEIGHT_LOSS),
  /** Injuries to the neck. */
  INJURED_NECK("S10", "S19", OSTEOPOROSIS, UPPER_NECK_INSTABILITY),
  /** Injuries to the thorax, the back and the pelvis. */
  INJURED_TRUNK("S20", "S39", OSTEOPOROSIS),
  /** Complications of surgery and other care. */
  COMPLICATIONS_OF_SURGERY("T80", "T88", INFECTION, WOUND_INFECTION, MECHANICAL_PAIN);

  /** The three characters of a category that stand before its subdivision. */
  private static final int CATEGORY = 3;

  private final String first;
  private final String last;
  private final ImmutableSet<Question> questions;

  Icd10Block(String first, String last, Question... questions) {
    this.first = first;
    this.last = last;
    this.questions = Sets.immutableEnumSet(Arrays.asList(questions));
  }

  /** Returns the first and the last category, as the source names them. */
  public String range() {
    return first + "-" + last;
  }

  /** Returns the questions that a condition of it bears on. */
  public ImmutableSet<Question> questions() {
    return questions;
  }

  /**
   * Returns the questions that a condition bears on.
   *
   * @param code of ICD-10 or of one of its modifications, such as {@code G40.9}
   * @return none where the code is of no such block
   */
  public static ImmutableSet<Question> questions(String code) {
    requireNonNull(code, "code");
    if (code.length() < CATEGORY) {
      return ImmutableSet.of();
    }
    String category = code.substring(0, CATEGORY);
    return Arrays.stream(values())
        .filter(
            block -> block.first.compareTo(category) <= 0 && category.compareTo(block.last) <= 0)
        .flatMap(block -> block.questions.stream())
        .collect(Sets.toImmutableEnumSet());
  }
}
