package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.exercise.ExerciseId.ABDOMINAL_BRACING;
import static org.fbsroutines.domain.exercise.ExerciseId.CERVICAL_MOBILITY;
import static org.fbsroutines.domain.exercise.ExerciseId.SWIMMING;
import static org.fbsroutines.domain.exercise.ExerciseId.YOGA;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.making;
import static org.fbsroutines.domain.restriction.Target.named;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** An implanted spinal cord stimulator (R18 and R19). */
final class Stimulator {
  private static final OperationPattern IMPLANT =
      OperationPattern.of(OperationKind.SPINAL_CORD_STIMULATOR);
  private static final Condition NEWLY_IMPLANTED =
      Condition.operatedWithin(IMPLANT, StandardParameters.AFTER_STIMULATOR);

  private Stimulator() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(newImplant(), anyImplant());
  }

  private static Restriction newImplant() {
    return Restriction.named(
            "R18",
            "First weeks with a stimulator",
            Strength.LITERATURE,
            Sources.CUHSCS.whole(),
            Sources.LEEDSSCS.whole())
        .clause(
            1,
            named(YOGA)
                .or(
                    making(
                        Demand.IMMERSION,
                        Demand.LUMBAR_FLEXION,
                        Demand.LUMBAR_ROTATION,
                        Demand.ARMS_OVERHEAD)),
            NEWLY_IMPLANTED,
            withhold(),
            "The leads of your stimulator must settle first: no bending, twisting, raised arms or"
                + " pool.",
            "Stimulator implanted inside the window: no immersion, bending, twisting or arms"
                + " overhead.")
        .clause(
            2,
            making(Demand.SHOULDER_MOVEMENT),
            NEWLY_IMPLANTED,
            ImmutableList.of(adapt(Manner.HANDS_LOW), adapt(Manner.SMALL_RANGE)),
            "Small circles with your hands low, until the leads have settled.",
            "Stimulator implanted inside the window: hands low, small range.")
        .clause(
            3,
            named(ABDOMINAL_BRACING, CERVICAL_MOBILITY),
            NEWLY_IMPLANTED,
            adapt(Manner.GENTLE),
            "Very gently, until the leads have settled.",
            "Stimulator implanted inside the window: gentle only.")
        .done();
  }

  private static Restriction anyImplant() {
    return Restriction.named(
            "R19", "A stimulator, at any time", Strength.LITERATURE, Sources.ABBOTT.whole())
        .clause(
            1,
            named(YOGA, SWIMMING).or(making(Demand.LUMBAR_FLEXION, Demand.LUMBAR_ROTATION)),
            Condition.operated(IMPLANT),
            adapt(Manner.NOTHING_SUDDEN),
            "With a stimulator, avoid sudden or repeated bending, twisting and stretching for"
                + " good.",
            "Implanted stimulator: no sudden, excessive or repetitive bending, twisting or"
                + " stretching.")
        .done();
  }
}
