package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.condition.Condition.anyYes;
import static org.fbsroutines.domain.condition.Condition.certainly;
import static org.fbsroutines.domain.condition.Condition.no;
import static org.fbsroutines.domain.condition.Condition.not;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.ISOKINETIC;
import static org.fbsroutines.domain.exercise.ExerciseId.SWIMMING;
import static org.fbsroutines.domain.exercise.ExerciseId.YOGA;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.advise;
import static org.fbsroutines.domain.restriction.Effect.refer;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.making;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** The pool (R15 to R17 and R25 to R28): aqua exercise inherits every rule of the water. */
final class Water {
  private static final Target WATER = making(Demand.IMMERSION, Demand.SWIMMING_STROKES);
  private static final Target SWIMMING_PROPER = making(Demand.SWIMMING_STROKES);
  private static final Target IN_WATER_WITHOUT_STROKES = making(Demand.IMMERSION).except(SWIMMING);
  private static final Condition ARCHING_LIMITED = yes(Question.EXTENSION_LIMITED);
  private static final Condition LUMBAR_FUSION =
      Condition.operated(OperationPattern.in(Region.LUMBAR, OperationKind.FUSION));
  private static final ImmutableSet<Stroke> IN_LINE =
      ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BACKSTROKE);
  private static final Condition KNOWS_ANY_STROKE =
      Condition.knowsStroke(ImmutableSet.copyOf(Stroke.values()));

  private Water() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(
        woundHealed(),
        firstWeeks(),
        fusionChecked(),
        archingLimited(),
        aquaticExpert(),
        poolContraindication(),
        cannotSwim());
  }

  private static Restriction woundHealed() {
    return Restriction.named(
            "R15",
            "No water until the wound has healed",
            Strength.LITERATURE,
            Sources.HERTS.whole(),
            Sources.OPT.whole(),
            Sources.AQCI2.whole())
        .clause(
            1,
            WATER,
            no(Question.WOUND_HEALED),
            withhold(),
            "No pool until your wound has fully healed.",
            "Wound not fully healed: no immersion.")
        .done();
  }

  private static Restriction firstWeeks() {
    return Restriction.named(
            "R16",
            "No swimming in the first weeks after an operation",
            Strength.SEED,
            seed("L32.5a"),
            Sources.HERTS.whole(),
            Sources.SPINEH.whole())
        .clause(
            1,
            SWIMMING_PROPER,
            Condition.operatedWithin(
                OperationPattern.any(), StandardParameters.SWIMMING_AFTER_OPERATION),
            withhold(),
            "No swimming in the first weeks after an operation on the spine.",
            "Inside the window without swimming after the latest spine operation.")
        .clause(
            2,
            IN_WATER_WITHOUT_STROKES,
            allOf(
                Condition.operatedWithin(
                    OperationPattern.any(), StandardParameters.SWIMMING_AFTER_OPERATION),
                not(allOf(yes(Question.WOUND_HEALED), yes(Question.POOL_CLEARED)))),
            withhold(),
            "So soon after an operation, exercise in water waits for a healed wound and for your"
                + " surgeon.",
            "Inside the window after the latest spine operation: aqua exercise needs the wound"
                + " healed and the surgeon's pool clearance.")
        .done();
  }

  private static Restriction fusionChecked() {
    return Restriction.named(
            "R17",
            "Lumbar fusion: pool only once cleared",
            Strength.LITERATURE,
            Sources.HERTS.whole())
        .clause(
            1,
            SWIMMING_PROPER,
            allOf(
                LUMBAR_FUSION,
                not(allOf(yes(Question.FOLLOW_UP_XRAY), yes(Question.POOL_CLEARED)))),
            withhold(),
            "After a fusion, swimming waits until the surgeon has seen your follow-up X-ray and"
                + " cleared the pool.",
            "Lumbar fusion without cleared follow-up X-ray and pool clearance.")
        .clause(
            2,
            IN_WATER_WITHOUT_STROKES,
            allOf(LUMBAR_FUSION, not(yes(Question.POOL_CLEARED))),
            withhold(),
            "After a fusion, exercise in water waits until the surgeon has cleared the pool.",
            "Lumbar fusion without pool clearance.")
        .done();
  }

  /** That a stroke must be known at all is of this project; no source of the others states so. */
  private static Restriction archingLimited() {
    return Restriction.named(
            "R25",
            "Strokes that do not arch the back",
            Strength.DESIGN,
            seed("L32.5b"),
            Sources.HERTS.whole(),
            Sources.SWIMX.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            SWIMMING_PROPER,
            allOf(ARCHING_LIMITED, Condition.knowsStroke(IN_LINE)),
            adapt(new Adaptation.OnlyStrokes(IN_LINE)),
            "Swim front crawl or backstroke only: the other strokes arch the back.",
            "Extension hurts or was advised against: in-line strokes only.")
        .clause(
            2,
            SWIMMING_PROPER,
            allOf(ARCHING_LIMITED, not(Condition.knowsStroke(IN_LINE))),
            withhold(),
            "The strokes you know arch the back, which you should avoid.",
            "Extension hurts or was advised against and no in-line stroke is known.")
        .clause(
            3,
            making(Demand.LUMBAR_EXTENSION).except(SWIMMING, YOGA, ISOKINETIC),
            ARCHING_LIMITED,
            withhold(),
            "This arches the back, which you should avoid.",
            "Extension hurts or was advised against.")
        .clause(
            4,
            SWIMMING_PROPER,
            allOf(not(certainly(no(Question.CAN_SWIM))), not(KNOWS_ANY_STROKE)),
            withhold(),
            "You know no stroke to swim.",
            "No stroke is known.")
        .done();
  }

  private static Restriction aquaticExpert() {
    return Restriction.named(
            "R26", "Aqua exercise only with an expert", Strength.SEED, seed("L32.7"))
        .clause(
            1,
            new Target.SupervisedBy(Supervision.AQUATIC_EXPERT),
            no(Question.AQUATIC_EXPERT),
            ImmutableList.of(withhold(), refer(Referral.CLINIC)),
            "Exercise in water waits until an expert can be with you; your clinic can refer you.",
            "No aquatic expert available: refer to aquatic physiotherapy.")
        .clause(
            2,
            new Target.SupervisedBy(Supervision.AQUATIC_EXPERT),
            always(),
            advise(),
            "Only with the expert beside you.",
            "Supervised by an aquatic expert, and offered only in place of swimming.")
        .done();
  }

  private static Restriction poolContraindication() {
    return Restriction.named(
            "R27",
            "Reasons to stay out of the pool",
            Strength.LITERATURE,
            Sources.AQCI1.whole(),
            Sources.AQCI2.whole())
        .clause(
            1,
            WATER,
            anyYes(
                Question.INFECTION,
                Question.BOWEL_INCONTINENCE,
                Question.EPILEPSY,
                Question.HEART_FAILURE,
                Question.UNSTABLE_HEART,
                Question.RECENT_CLOT,
                Question.CHLORINE_ALLERGY,
                Question.FEAR_OF_WATER),
            withhold(),
            "One of your answers is a reason to stay out of the pool.",
            "Pool contraindication.")
        .done();
  }

  private static Restriction cannotSwim() {
    return Restriction.named(
            "R28",
            "Non-swimmers stay in standing depth",
            Strength.UNSOURCED,
            Sources.DESIGN.whole())
        .clause(
            1,
            SWIMMING_PROPER,
            no(Question.CAN_SWIM),
            withhold(),
            "Swimming is not for people who cannot swim.",
            "Cannot swim.")
        .clause(
            2,
            IN_WATER_WITHOUT_STROKES,
            no(Question.CAN_SWIM),
            adapt(Manner.STANDING_DEPTH),
            "Stay where your feet touch the ground.",
            "Cannot swim: aqua exercise in standing depth.")
        .done();
  }
}
