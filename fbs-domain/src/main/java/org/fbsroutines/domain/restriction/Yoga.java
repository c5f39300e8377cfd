package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.condition.Condition.anyOf;
import static org.fbsroutines.domain.condition.Condition.no;
import static org.fbsroutines.domain.condition.Condition.not;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.ISOKINETIC;
import static org.fbsroutines.domain.exercise.ExerciseId.YOGA;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.making;
import static org.fbsroutines.domain.restriction.Target.named;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** Yoga, and what bends or twists the spine like it (R20 to R24 and R36). */
final class Yoga {
  private static final Target BENDS_OR_TWISTS =
      named(YOGA).or(making(Demand.LUMBAR_FLEXION, Demand.LUMBAR_ROTATION).except(ISOKINETIC));

  private Yoga() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(
        lumbarFusion(),
        decompression(),
        gentleStyle(),
        fusedSpine(),
        experiencedGuide(),
        fragileBones());
  }

  private static Restriction lumbarFusion() {
    return Restriction.named(
            "R20",
            "No yoga until a lumbar fusion may rotate",
            Strength.LITERATURE,
            Sources.STATON.whole(),
            Sources.HPAGES.whole(),
            Sources.SPINEH.whole())
        .clause(
            1,
            named(YOGA).or(making(Demand.LUMBAR_ROTATION)),
            allOf(
                Condition.operated(OperationPattern.in(Region.LUMBAR, OperationKind.FUSION)),
                anyOf(
                    Condition.operatedWithin(
                        OperationPattern.in(Region.LUMBAR, OperationKind.FUSION),
                        StandardParameters.YOGA_AFTER_FUSION),
                    not(yes(Question.ROTATION_CLEARED)))),
            withhold(),
            "After a fusion, yoga waits until the bones have joined and the surgeon has cleared"
                + " twisting.",
            "Lumbar fusion inside the window, or not cleared for rotation.")
        .done();
  }

  private static Restriction decompression() {
    return Restriction.named(
            "R21",
            "No yoga soon after a discectomy or decompression",
            Strength.LITERATURE,
            Sources.HERTS.whole())
        .clause(
            1,
            BENDS_OR_TWISTS,
            Condition.operatedWithin(
                OperationPattern.of(
                    OperationKind.DISCECTOMY,
                    OperationKind.DECOMPRESSION,
                    OperationKind.LAMINECTOMY),
                StandardParameters.YOGA_AFTER_DECOMPRESSION),
            withhold(),
            "Too soon after your operation for this.",
            "Discectomy, decompression or laminectomy inside the window.")
        .done();
  }

  private static Restriction gentleStyle() {
    return Restriction.named(
            "R22",
            "Yoga in its gentle form only",
            Strength.SEED,
            seed("L28.4"),
            seed("L28.5"),
            seed("L28.6"),
            seed("L28.7"))
        .clause(
            1,
            named(YOGA),
            always(),
            ImmutableList.of(
                adapt(Manner.GENTLE),
                adapt(new Adaptation.Drop(Demand.LUMBAR_ROTATION)),
                adapt(new Adaptation.Supervised(Supervision.EXPERIENCED_GUIDE))),
            "Only slow, gentle yoga without twisting, with a guide who knows your history.",
            "Gentle style, no twisting, no extreme pose, experienced guide told the history.")
        .done();
  }

  private static Restriction fusedSpine() {
    return Restriction.named(
            "R23",
            "A fused spine, at any time",
            Strength.LITERATURE,
            Sources.PENROSE.whole(),
            Sources.YFUS1.whole())
        .clause(
            1,
            BENDS_OR_TWISTS,
            Condition.operated(OperationPattern.of(OperationKind.FUSION)),
            adapt(Manner.NO_END_RANGE),
            "With a fused spine, leave out deep forward folds, far backbends and crunches.",
            "Fused spine: no deep forward folds, end-range backbends or crunches.")
        .done();
  }

  private static Restriction experiencedGuide() {
    return Restriction.named(
            "R24",
            "Yoga needs an experienced guide",
            Strength.SEED,
            seed("L28.6"),
            Sources.DESIGN.whole())
        .clause(
            1,
            new Target.SupervisedBy(Supervision.EXPERIENCED_GUIDE),
            no(Question.YOGA_GUIDE),
            withhold(),
            "Yoga waits until you have found an experienced guide.",
            "No experienced guide; a clinician may waive this once the patient has learned the"
                + " practice.")
        .done();
  }

  private static Restriction fragileBones() {
    return Restriction.named(
            "R36",
            "Osteoporosis or a vertebral fracture",
            Strength.GUIDELINE,
            Sources.OSTEO.whole(),
            seed("L28.5"))
        .clause(
            1,
            BENDS_OR_TWISTS,
            yes(Question.OSTEOPOROSIS),
            adapt(Manner.NO_LOADED_BENDING),
            "No loaded or far bending or twisting, and see a physiotherapist before you start.",
            "Osteoporosis or vertebral fracture: no loaded or end-range flexion or twist;"
                + " physiotherapist first.")
        .done();
  }
}
