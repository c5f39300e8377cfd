package org.fbsroutines.benchmarks;

import static org.fbsroutines.benchmarks.Answers.and;
import static org.fbsroutines.benchmarks.Answers.not;
import static org.fbsroutines.benchmarks.Answers.or;
import static org.fbsroutines.domain.patient.Answer.NO;
import static org.fbsroutines.domain.patient.Answer.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * The peer of the engine: the standard rules about the nine exercises of the seed, written out as
 * plain Java for one patient and one day. It reports rule, verdict and reason of each finding;
 * unlike the engine it does not name the questions still open, and knows no other rule book or
 * exercise.
 */
final class HandWritten {
  private static final Sentence[] RED_FLAGS = {
    Sentence.of("R01", 0), Sentence.of("R02", 0), Sentence.of("R03", 0), Sentence.of("R04", 0),
    Sentence.of("R05", 0), Sentence.of("R06", 0), Sentence.of("R06", 1), Sentence.of("R07", 0),
    Sentence.of("R08", 0), Sentence.of("R09", 0), Sentence.of("R10", 0)
  };
  private static final Sentence R11_OTHERS = Sentence.of("R11", 0);
  private static final Sentence R11_WALKING = Sentence.of("R11", 1);
  private static final Sentence R12 = Sentence.of("R12", 0);
  private static final Sentence R13 = Sentence.of("R13", 0);
  private static final Sentence R14 = Sentence.of("R14", 0);
  private static final Sentence R15 = Sentence.of("R15", 0);
  private static final Sentence R16_SWIMMING = Sentence.of("R16", 0);
  private static final Sentence R16_AQUA = Sentence.of("R16", 1);
  private static final Sentence R17_SWIMMING = Sentence.of("R17", 0);
  private static final Sentence R17_AQUA = Sentence.of("R17", 1);
  private static final Sentence R18_WITHHELD = Sentence.of("R18", 0);
  private static final Sentence R18_SHOULDERS = Sentence.of("R18", 1);
  private static final Sentence R18_GENTLE = Sentence.of("R18", 2);
  private static final Sentence R19 = Sentence.of("R19", 0);
  private static final Sentence R20 = Sentence.of("R20", 0);
  private static final Sentence R21 = Sentence.of("R21", 0);
  private static final Sentence R22 = Sentence.of("R22", 0);
  private static final Sentence R23 = Sentence.of("R23", 0);
  private static final Sentence R24 = Sentence.of("R24", 0);
  private static final Sentence R25_STROKES = Sentence.of("R25", 0);
  private static final Sentence R25_WITHHELD = Sentence.of("R25", 1);
  private static final Sentence R25_NO_STROKE = Sentence.of("R25", 3);
  private static final Sentence R26_WITHHELD = Sentence.of("R26", 0);
  private static final Sentence R26_ADVICE = Sentence.of("R26", 1);
  private static final Sentence R27 = Sentence.of("R27", 0);
  private static final Sentence R28_SWIMMING = Sentence.of("R28", 0);
  private static final Sentence R28_AQUA = Sentence.of("R28", 1);
  private static final Sentence R29_WITHHELD = Sentence.of("R29", 0);
  private static final Sentence R29_AQUA = Sentence.of("R29", 1);
  private static final Sentence R29_SHOULDERS = Sentence.of("R29", 2);
  private static final Sentence R30 = Sentence.of("R30", 0);
  private static final Sentence R31 = Sentence.of("R31", 0);
  private static final Sentence R32 = Sentence.of("R32", 0);
  private static final Sentence R33 = Sentence.of("R33", 0);
  private static final Sentence R34_WITHHELD = Sentence.of("R34", 0);
  private static final Sentence R34_ADVICE = Sentence.of("R34", 1);
  private static final Sentence R35_BRACING = Sentence.of("R35", 0);
  private static final Sentence R35_WITHHELD = Sentence.of("R35", 1);
  private static final Sentence R36 = Sentence.of("R36", 0);
  private static final Sentence R37_FLARE = Sentence.of("R37", 0);
  private static final Sentence R37_LASTING = Sentence.of("R37", 1);
  private static final Sentence R38 = Sentence.of("R38", 0);
  private static final Sentence R39_ADVICE = Sentence.of("R39", 0);
  private static final Sentence R39_AID = Sentence.of("R39", 1);
  private static final Sentence R40_CLINIC = Sentence.of("R40", 0);
  private static final Sentence R40_STABILIZATION = Sentence.of("R40", 1);
  private static final Sentence R40_CLEARANCE = Sentence.of("R40", 2);
  private static final Sentence R40_ISOKINETIC = Sentence.of("R40", 3);

  private final Picture picture;
  private final Operations operations;

  private HandWritten(PatientFacts facts, LocalDate date) {
    this.picture = new Picture(facts, date);
    this.operations = picture.operations;
  }

  /** What was decided about an exercise. */
  record Decision(
      ExerciseId exercise, Verdict verdict, boolean offered, List<Sentence.Said> said) {}

  static List<Decision> screen(PatientFacts facts, LocalDate date) {
    HandWritten rules = new HandWritten(facts, date);
    List<Decision> decisions = new ArrayList<>(9);
    decisions.add(rules.abdominalBracing());
    decisions.add(rules.yoga());
    decisions.add(rules.walking());
    Decision swimming = rules.swimming();
    decisions.add(swimming);
    decisions.add(rules.aquaExercise(swimming.verdict()));
    decisions.add(rules.cervicalMobility());
    decisions.add(rules.shoulderCircles());
    decisions.add(rules.dynamicLumbarStabilization());
    decisions.add(rules.isokinetic());
    return decisions;
  }

  private Decision abdominalBracing() {
    Page page = page(ExerciseId.ABDOMINAL_BRACING, R11_OTHERS);
    page.judge(operations.stimulatorWithin56, R18_GENTLE);
    page.judge(and(is(Question.HEART_DISEASE), is(Question.HOLDS_BREATH)), R34_WITHHELD);
    page.judge(YES, R34_ADVICE);
    page.judge(not(is(Question.LIES_ON_BACK)), R35_BRACING);
    return page.decision(false);
  }

  private Decision yoga() {
    Page page = page(ExerciseId.YOGA, R11_OTHERS);
    page.judge(operations.stimulatorWithin56, R18_WITHHELD);
    page.judge(operations.stimulator, R19);
    page.judge(
        and(
            operations.lumbarFusion,
            or(operations.lumbarFusionWithin112, not(is(Question.ROTATION_CLEARED)))),
        R20);
    page.judge(operations.decompressionWithin42, R21);
    page.judge(YES, R22);
    page.judge(operations.fusion, R23);
    page.judge(not(is(Question.YOGA_GUIDE)), R24);
    page.judge(is(Question.OSTEOPOROSIS), R36);
    page.judge(picture.neckNotReleased, R29_WITHHELD);
    return page.decision(false);
  }

  private Decision walking() {
    Page page = page(ExerciseId.WALKING, R11_WALKING);
    page.judge(YES, R39_ADVICE);
    page.judge(is(Question.GAIT_AID), R39_AID);
    return page.decision(false);
  }

  private Decision swimming() {
    Page page = page(ExerciseId.SWIMMING, R11_OTHERS);
    Answer arching = is(Question.EXTENSION_LIMITED);
    page.judge(not(is(Question.WOUND_HEALED)), R15);
    page.judge(operations.within42, R16_SWIMMING);
    page.judge(
        and(
            operations.lumbarFusion,
            not(and(is(Question.FOLLOW_UP_XRAY), is(Question.POOL_CLEARED)))),
        R17_SWIMMING);
    page.judge(and(arching, picture.inLine()), R25_STROKES);
    page.judge(and(arching, not(picture.inLine())), R25_WITHHELD);
    page.judge(picture.knowsNoStroke(), R25_NO_STROKE);
    page.judge(picture.poolReasons, R27);
    page.judge(not(is(Question.CAN_SWIM)), R28_SWIMMING);
    page.judge(operations.stimulatorWithin56, R18_WITHHELD);
    page.judge(operations.stimulator, R19);
    page.judge(picture.neckNotReleased, R29_WITHHELD);
    page.judge(is(Question.NECK_DIZZINESS), R32);
    return page.decision(false);
  }

  private Decision aquaExercise(Verdict swimming) {
    Page page = page(ExerciseId.AQUA_EXERCISE, R11_OTHERS);
    Answer pool = is(Question.POOL_CLEARED);
    page.judge(not(is(Question.WOUND_HEALED)), R15);
    page.judge(and(operations.within42, not(and(is(Question.WOUND_HEALED), pool))), R16_AQUA);
    page.judge(and(operations.lumbarFusion, not(pool)), R17_AQUA);
    page.judge(not(is(Question.AQUATIC_EXPERT)), R26_WITHHELD);
    page.judge(YES, R26_ADVICE);
    page.judge(picture.poolReasons, R27);
    page.judge(not(is(Question.CAN_SWIM)), R28_AQUA);
    page.judge(operations.stimulatorWithin56, R18_WITHHELD);
    page.judge(and(picture.neckNotReleased, not(pool)), R29_AQUA);
    return page.decision(
        page.verdict.isReleasable()
            && (swimming == Verdict.WITHHELD || swimming == Verdict.ADAPTED));
  }

  private Decision cervicalMobility() {
    Page page = page(ExerciseId.CERVICAL_MOBILITY, R11_OTHERS);
    page.judge(operations.stimulatorWithin56, R18_GENTLE);
    page.judge(picture.neckNotReleased, R29_WITHHELD);
    page.judge(and(operations.neckFusionFromBehind, not(is(Question.NECK_CLEARED))), R30);
    page.judge(
        picture.any(Question.UPPER_NECK_INSTABILITY, Question.RHEUMATOID_NECK, Question.MYELOPATHY),
        R31);
    page.judge(is(Question.NECK_DIZZINESS), R32);
    page.judge(YES, R33);
    page.judge(not(is(Question.LIES_ON_BACK)), R35_WITHHELD);
    return page.decision(false);
  }

  private Decision shoulderCircles() {
    Page page = page(ExerciseId.SHOULDER_CIRCLES, R11_OTHERS);
    page.judge(operations.stimulatorWithin56, R18_SHOULDERS);
    page.judge(picture.neckNotKnownToBeReleased, R29_SHOULDERS);
    return page.decision(false);
  }

  private Decision dynamicLumbarStabilization() {
    Page page = page(ExerciseId.DYNAMIC_LUMBAR_STABILIZATION, R11_OTHERS);
    page.judge(YES, R40_CLINIC);
    page.judge(operations.within42, R40_STABILIZATION);
    page.judge(and(operations.within84, not(is(Question.PHYSIOTHERAPY_CLEARED))), R40_CLEARANCE);
    return page.decision(false);
  }

  private Decision isokinetic() {
    Page page = page(ExerciseId.ISOKINETIC, R11_OTHERS);
    page.judge(operations.stimulatorWithin56, R18_WITHHELD);
    page.judge(operations.stimulator, R19);
    page.judge(YES, R40_CLINIC);
    page.judge(operations.within84, R40_ISOKINETIC);
    return page.decision(false);
  }

  /** The page of an exercise with the texts of every exercise. */
  private Page page(ExerciseId exercise, Sentence suspectedNonUnion) {
    Page page = new Page(exercise);
    for (int i = 0; i < RED_FLAGS.length; i++) {
      page.judge(picture.redFlags[i], RED_FLAGS[i]);
    }
    page.judge(picture.fusionPain, suspectedNonUnion);
    page.judge(picture.planMissing, R12);
    page.judge(picture.historyMissing, R13);
    page.judge(operations.within84, R14);
    page.judge(picture.flare(exercise, false), R37_FLARE);
    page.judge(picture.flare(exercise, true), R37_LASTING);
    page.judge(YES, R38);
    return page;
  }

  private Answer is(Question question) {
    return picture.is(question);
  }

  /** The findings about one exercise while they are gathered. */
  private static final class Page {
    private final ExerciseId exercise;
    private final List<Sentence.Said> said = new ArrayList<>();
    private Verdict verdict = Verdict.PERMITTED;

    Page(ExerciseId exercise) {
      this.exercise = exercise;
    }

    void judge(Answer holds, Sentence sentence) {
      if (holds == NO) {
        return;
      }
      Sentence.Said one = holds == YES ? sentence.holding() : sentence.open();
      said.add(one);
      verdict = verdict.strictest(one.verdict());
    }

    Decision decision(boolean offered) {
      return new Decision(exercise, verdict, offered, said);
    }
  }
}
