package org.fbsroutines.benchmarks;

import static org.fbsroutines.benchmarks.Answers.and;
import static org.fbsroutines.benchmarks.Answers.not;
import static org.fbsroutines.benchmarks.Answers.or;
import static org.fbsroutines.domain.patient.Answer.YES;

import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;

/**
 * The patient as a fact of the Drools session. Each condition is a method here and not an
 * expression in the rule: Drools 10.2 takes some different expressions for the same and then leaves
 * a rule out without a word.
 */
public final class DroolsPatient {
  private final Picture picture;

  DroolsPatient(Picture picture) {
    this.picture = picture;
  }

  /** Returns whether the condition of R01, clause 0, holds. */
  public Answer rule01() {
    return picture.redFlag(0);
  }

  /** Returns whether the condition of R02, clause 0, holds. */
  public Answer rule02() {
    return picture.redFlag(1);
  }

  /** Returns whether the condition of R03, clause 0, holds. */
  public Answer rule03() {
    return picture.redFlag(2);
  }

  /** Returns whether the condition of R04, clause 0, holds. */
  public Answer rule04() {
    return picture.redFlag(3);
  }

  /** Returns whether the condition of R05, clause 0, holds. */
  public Answer rule05() {
    return picture.redFlag(4);
  }

  /** Returns whether the condition of R06, clause 0, holds. */
  public Answer rule06() {
    return picture.redFlag(5);
  }

  /** Returns whether the condition of R06, clause 1, holds. */
  public Answer rule06Clause1() {
    return picture.redFlag(6);
  }

  /** Returns whether the condition of R07, clause 0, holds. */
  public Answer rule07() {
    return picture.redFlag(7);
  }

  /** Returns whether the condition of R08, clause 0, holds. */
  public Answer rule08() {
    return picture.redFlag(8);
  }

  /** Returns whether the condition of R09, clause 0, holds. */
  public Answer rule09() {
    return picture.redFlag(9);
  }

  /** Returns whether the condition of R10, clause 0, holds. */
  public Answer rule10() {
    return picture.redFlag(10);
  }

  /** Returns whether the condition of R11, clause 0, holds. */
  public Answer rule11() {
    return picture.fusionPain;
  }

  /** Returns whether the condition of R11, clause 1, holds. */
  public Answer rule11Clause1() {
    return picture.fusionPain;
  }

  /** Returns whether the condition of R12, clause 0, holds. */
  public Answer rule12() {
    return picture.planMissing;
  }

  /** Returns whether the condition of R13, clause 0, holds. */
  public Answer rule13() {
    return picture.historyMissing;
  }

  /** Returns whether the condition of R14, clause 0, holds. */
  public Answer rule14() {
    return picture.operations.within84;
  }

  /** Returns whether the condition of R15, clause 0, holds. */
  public Answer rule15() {
    return not(picture.is(Question.WOUND_HEALED));
  }

  /** Returns whether the condition of R16, clause 0, holds. */
  public Answer rule16() {
    return picture.operations.within42;
  }

  /** Returns whether the condition of R16, clause 1, holds. */
  public Answer rule16Clause1() {
    return and(
        picture.operations.within42,
        not(and(picture.is(Question.WOUND_HEALED), picture.is(Question.POOL_CLEARED))));
  }

  /** Returns whether the condition of R17, clause 0, holds. */
  public Answer rule17() {
    return and(
        picture.operations.lumbarFusion,
        not(and(picture.is(Question.FOLLOW_UP_XRAY), picture.is(Question.POOL_CLEARED))));
  }

  /** Returns whether the condition of R17, clause 1, holds. */
  public Answer rule17Clause1() {
    return and(picture.operations.lumbarFusion, not(picture.is(Question.POOL_CLEARED)));
  }

  /** Returns whether the condition of R25, clause 0, holds. */
  public Answer rule25() {
    return and(picture.is(Question.EXTENSION_LIMITED), picture.inLine());
  }

  /** Returns whether the condition of R25, clause 1, holds. */
  public Answer rule25Clause1() {
    return and(picture.is(Question.EXTENSION_LIMITED), not(picture.inLine()));
  }

  /** Returns whether the condition of R25, clause 3, holds. */
  public Answer rule25Clause3() {
    return picture.knowsNoStroke();
  }

  /** Returns whether the condition of R26, clause 0, holds. */
  public Answer rule26() {
    return not(picture.is(Question.AQUATIC_EXPERT));
  }

  /** Returns whether the condition of R26, clause 1, holds. */
  public Answer rule26Clause1() {
    return YES;
  }

  /** Returns whether the condition of R27, clause 0, holds. */
  public Answer rule27() {
    return picture.poolReasons;
  }

  /** Returns whether the condition of R28, clause 0, holds. */
  public Answer rule28() {
    return not(picture.is(Question.CAN_SWIM));
  }

  /** Returns whether the condition of R28, clause 1, holds. */
  public Answer rule28Clause1() {
    return not(picture.is(Question.CAN_SWIM));
  }

  /** Returns whether the condition of R18, clause 0, holds. */
  public Answer rule18() {
    return picture.operations.stimulatorWithin56;
  }

  /** Returns whether the condition of R18, clause 1, holds. */
  public Answer rule18Clause1() {
    return picture.operations.stimulatorWithin56;
  }

  /** Returns whether the condition of R18, clause 2, holds. */
  public Answer rule18Clause2() {
    return picture.operations.stimulatorWithin56;
  }

  /** Returns whether the condition of R19, clause 0, holds. */
  public Answer rule19() {
    return picture.operations.stimulator;
  }

  /** Returns whether the condition of R20, clause 0, holds. */
  public Answer rule20() {
    return and(
        picture.operations.lumbarFusion,
        or(picture.operations.lumbarFusionWithin112, not(picture.is(Question.ROTATION_CLEARED))));
  }

  /** Returns whether the condition of R21, clause 0, holds. */
  public Answer rule21() {
    return picture.operations.decompressionWithin42;
  }

  /** Returns whether the condition of R22, clause 0, holds. */
  public Answer rule22() {
    return YES;
  }

  /** Returns whether the condition of R23, clause 0, holds. */
  public Answer rule23() {
    return picture.operations.fusion;
  }

  /** Returns whether the condition of R24, clause 0, holds. */
  public Answer rule24() {
    return not(picture.is(Question.YOGA_GUIDE));
  }

  /** Returns whether the condition of R36, clause 0, holds. */
  public Answer rule36() {
    return picture.is(Question.OSTEOPOROSIS);
  }

  /** Returns whether the condition of R29, clause 0, holds. */
  public Answer rule29() {
    return picture.neckNotReleased;
  }

  /** Returns whether the condition of R29, clause 1, holds. */
  public Answer rule29Clause1() {
    return and(picture.neckNotReleased, not(picture.is(Question.POOL_CLEARED)));
  }

  /** Returns whether the condition of R29, clause 2, holds. */
  public Answer rule29Clause2() {
    return picture.neckNotKnownToBeReleased;
  }

  /** Returns whether the condition of R30, clause 0, holds. */
  public Answer rule30() {
    return and(picture.operations.neckFusionFromBehind, not(picture.is(Question.NECK_CLEARED)));
  }

  /** Returns whether the condition of R31, clause 0, holds. */
  public Answer rule31() {
    return picture.any(
        Question.UPPER_NECK_INSTABILITY, Question.RHEUMATOID_NECK, Question.MYELOPATHY);
  }

  /** Returns whether the condition of R32, clause 0, holds. */
  public Answer rule32() {
    return picture.is(Question.NECK_DIZZINESS);
  }

  /** Returns whether the condition of R33, clause 0, holds. */
  public Answer rule33() {
    return YES;
  }

  /** Returns whether the condition of R34, clause 0, holds. */
  public Answer rule34() {
    return and(picture.is(Question.HEART_DISEASE), picture.is(Question.HOLDS_BREATH));
  }

  /** Returns whether the condition of R34, clause 1, holds. */
  public Answer rule34Clause1() {
    return YES;
  }

  /** Returns whether the condition of R35, clause 0, holds. */
  public Answer rule35() {
    return not(picture.is(Question.LIES_ON_BACK));
  }

  /** Returns whether the condition of R35, clause 1, holds. */
  public Answer rule35Clause1() {
    return not(picture.is(Question.LIES_ON_BACK));
  }

  /** Returns whether the condition of R38, clause 0, holds. */
  public Answer rule38() {
    return YES;
  }

  /** Returns whether the condition of R39, clause 0, holds. */
  public Answer rule39() {
    return YES;
  }

  /** Returns whether the condition of R39, clause 1, holds. */
  public Answer rule39Clause1() {
    return picture.is(Question.GAIT_AID);
  }

  /** Returns whether the condition of R40, clause 0, holds. */
  public Answer rule40() {
    return YES;
  }

  /** Returns whether the condition of R40, clause 1, holds. */
  public Answer rule40Clause1() {
    return picture.operations.within42;
  }

  /** Returns whether the condition of R40, clause 2, holds. */
  public Answer rule40Clause2() {
    return and(picture.operations.within84, not(picture.is(Question.PHYSIOTHERAPY_CLEARED)));
  }

  /** Returns whether the condition of R40, clause 3, holds. */
  public Answer rule40Clause3() {
    return picture.operations.within84;
  }

  /** Returns whether the pain flared in an exercise. */
  public Answer flare(DroolsExercise exercise, boolean lasting) {
    return picture.flare(exercise.getExercise().id(), lasting);
  }
}
