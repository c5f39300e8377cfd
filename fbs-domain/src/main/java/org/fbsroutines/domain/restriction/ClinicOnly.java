package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.condition.Condition.not;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.DYNAMIC_LUMBAR_STABILIZATION;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.named;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** The programmes of the clinic (R40). */
final class ClinicOnly {

  private ClinicOnly() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(clinicProgrammes());
  }

  private static Restriction clinicProgrammes() {
    return Restriction.named(
            "R40",
            "Only in a supervised clinic",
            Strength.SEED,
            seed("L22.4"),
            seed("L22.5"),
            Sources.KARAHAN.whole(),
            Sources.PENROSE.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            new Target.SupervisedBy(Supervision.CLINIC),
            always(),
            adapt(new Adaptation.Supervised(Supervision.CLINIC)),
            "Only in a clinic, led by a physiotherapist; never at home.",
            "Never on a home sheet: supervised clinic.")
        .clause(
            2,
            named(DYNAMIC_LUMBAR_STABILIZATION),
            Condition.operatedWithin(
                OperationPattern.any(), StandardParameters.STABILIZATION_AFTER_OPERATION),
            withhold(),
            "Too soon after your operation for this programme.",
            "Inside the first window after the latest operation.")
        .clause(
            3,
            named(DYNAMIC_LUMBAR_STABILIZATION),
            allOf(
                Condition.operatedWithin(
                    OperationPattern.any(), StandardParameters.CLINIC_AFTER_OPERATION),
                not(yes(Question.PHYSIOTHERAPY_CLEARED))),
            withhold(),
            "In the first twelve weeks this programme waits until your surgeon has cleared"
                + " physiotherapy.",
            "Inside twelve weeks of the latest operation without physiotherapy clearance.")
        .clause(
            4,
            new Target.SupervisedBy(Supervision.CLINIC).except(DYNAMIC_LUMBAR_STABILIZATION),
            Condition.operatedWithin(
                OperationPattern.any(), StandardParameters.CLINIC_AFTER_OPERATION),
            withhold(),
            "In the first twelve weeks after an operation this waits.",
            "Inside twelve weeks of the latest operation.")
        .done();
  }
}
