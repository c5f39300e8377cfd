package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.condition.Condition.anyOf;
import static org.fbsroutines.domain.condition.Condition.anyYes;
import static org.fbsroutines.domain.condition.Condition.certainly;
import static org.fbsroutines.domain.condition.Condition.not;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.CERVICAL_MOBILITY;
import static org.fbsroutines.domain.exercise.ExerciseId.SWIMMING;
import static org.fbsroutines.domain.exercise.ExerciseId.YOGA;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.advise;
import static org.fbsroutines.domain.restriction.Effect.refer;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.making;
import static org.fbsroutines.domain.restriction.Target.named;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** The neck (R29 to R33). */
final class Neck {
  private static final Target NECK_MOVEMENT = making(Demand.NECK_FLEXION, Demand.NECK_ROTATION);
  private static final OperationPattern NECK_OPERATION = OperationPattern.in(Region.CERVICAL);
  private static final Condition NECK_NOT_RELEASED = unlessCleared(yes(Question.NECK_CLEARED));

  /** A clearance that nobody has recorded has not been given. */
  private static final Condition NECK_NOT_KNOWN_TO_BE_RELEASED =
      unlessCleared(certainly(yes(Question.NECK_CLEARED)));

  private Neck() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(
        neckOperation(), posteriorFusion(), neckDisease(), neckDizziness(), headOnPillow());
  }

  private static Condition unlessCleared(Condition cleared) {
    return allOf(
        Condition.operated(NECK_OPERATION),
        anyOf(
            Condition.operatedWithin(NECK_OPERATION, StandardParameters.AFTER_NECK_OPERATION),
            not(cleared)));
  }

  private static Restriction neckOperation() {
    return Restriction.named(
            "R29",
            "After an operation on the neck",
            Strength.LITERATURE,
            Sources.CUBC.whole(),
            Sources.VTFC.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            named(YOGA).or(NECK_MOVEMENT).or(making(Demand.ARMS_OVERHEAD)),
            NECK_NOT_RELEASED,
            withhold(),
            "After an operation on your neck this waits for twelve weeks and for your surgeon.",
            "Cervical operation inside the window, or no neck clearance.")
        .clause(
            2,
            making(Demand.IMMERSION).except(SWIMMING),
            allOf(NECK_NOT_RELEASED, not(yes(Question.POOL_CLEARED))),
            withhold(),
            "After an operation on your neck, exercise in water waits until your surgeon clears the"
                + " pool.",
            "Cervical operation not released, and no pool clearance.")
        .clause(
            3,
            making(Demand.SHOULDER_MOVEMENT),
            NECK_NOT_KNOWN_TO_BE_RELEASED,
            adapt(Manner.HANDS_LOW),
            "Keep your hands low.",
            "Cervical operation not released: no overhead movement.")
        .done();
  }

  private static Restriction posteriorFusion() {
    return Restriction.named(
            "R30", "Neck fused from behind", Strength.LITERATURE, Sources.CUBC.whole())
        .clause(
            1,
            making(Demand.NECK_FLEXION),
            allOf(
                Condition.operated(
                    OperationPattern.in(Region.CERVICAL, Approach.POSTERIOR, OperationKind.FUSION)),
                not(yes(Question.NECK_CLEARED))),
            withhold(),
            "This bends the neck forward, which a neck fused from behind must not do unless your"
                + " surgeon says so.",
            "Posterior cervical fusion without explicit clearance: no flexion.")
        .done();
  }

  private static Restriction neckDisease() {
    return Restriction.named(
            "R31", "An unstable or diseased neck", Strength.UNSOURCED, Sources.DESIGN.whole())
        .clause(
            1,
            making(Demand.NECK_FLEXION),
            anyYes(Question.UPPER_NECK_INSTABILITY, Question.RHEUMATOID_NECK, Question.MYELOPATHY),
            ImmutableList.of(withhold(), refer(Referral.CLINIC)),
            "Because of the condition of your neck a specialist must look first.",
            "Upper cervical instability, rheumatoid neck disease or myelopathy.")
        .done();
  }

  private static Restriction neckDizziness() {
    return Restriction.named(
            "R32",
            "Dizziness on moving the neck",
            Strength.LITERATURE,
            Sources.URM.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            NECK_MOVEMENT,
            yes(Question.NECK_DIZZINESS),
            ImmutableList.of(withhold(), refer(Referral.CLINIC)),
            "Dizziness when you move your neck must be looked at first.",
            "Dizziness on neck movement: withheld until seen; swimming is included by design.")
        .done();
  }

  private static Restriction headOnPillow() {
    return Restriction.named(
            "R33",
            "Cervical mobility as the article describes it",
            Strength.SEED,
            seed("L36.4"),
            seed("L36.5"))
        .clause(
            1,
            named(CERVICAL_MOBILITY),
            always(),
            advise(),
            "Head on the pillow all the time, very small movement.",
            "Supine nod, small range, the head never off the pillow.")
        .done();
  }
}
