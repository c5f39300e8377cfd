package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.condition.Condition.no;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.ABDOMINAL_BRACING;
import static org.fbsroutines.domain.exercise.ExerciseId.DYNAMIC_LUMBAR_STABILIZATION;
import static org.fbsroutines.domain.exercise.ExerciseId.ISOKINETIC;
import static org.fbsroutines.domain.exercise.ExerciseId.WALKING;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.advise;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.making;
import static org.fbsroutines.domain.restriction.Target.named;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** How the lying and walking exercises are done (R34, R35 and R39). */
final class Positions {

  private Positions() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(noBreathHolding(), cannotLieOnBack(), walking());
  }

  private static Restriction noBreathHolding() {
    return Restriction.named(
            "R34",
            "Bracing without holding the breath",
            Strength.SEED,
            seed("L26.6"),
            Sources.VALS.whole())
        .clause(
            1,
            making(Demand.ABDOMINAL_EFFORT).except(DYNAMIC_LUMBAR_STABILIZATION, ISOKINETIC),
            allOf(yes(Question.HEART_DISEASE), yes(Question.HOLDS_BREATH)),
            withhold(),
            "With heart disease or high blood pressure you must not hold your breath, so leave this"
                + " out.",
            "Heart disease or hypertension and unable to avoid breath holding.")
        .clause(
            2,
            named(ABDOMINAL_BRACING),
            always(),
            advise(),
            "Never hold your breath.",
            "No breath holding.")
        .done();
  }

  private static Restriction cannotLieOnBack() {
    return Restriction.named(
            "R35",
            "Not able to lie on the back",
            Strength.UNSOURCED,
            Sources.LEAF5X3.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            named(ABDOMINAL_BRACING),
            no(Question.LIES_ON_BACK),
            adapt(Manner.OFF_THE_BACK),
            "Do it sitting, standing or on all fours.",
            "Cannot lie supine: another position.")
        .clause(
            2,
            making(Demand.LYING_SUPINE).except(ABDOMINAL_BRACING),
            no(Question.LIES_ON_BACK),
            withhold(),
            "This is done lying on the back, which you cannot do.",
            "Cannot lie supine.")
        .done();
  }

  private static Restriction walking() {
    return Restriction.named(
            "R39",
            "Walking in small, regular amounts",
            Strength.SEED,
            seed("L30.1"),
            seed("L30.2"),
            seed("L30.3"),
            seed("L30.4"),
            Sources.ETG.whole(),
            Sources.VALLEY.whole(),
            Sources.WHOPA.whole())
        .clause(
            1,
            named(WALKING),
            always(),
            advise(),
            "Walk on the flat, in several short walks.",
            "Start at 80 % of the three-day mean; 150 minutes a week is a long-term goal, not a"
                + " start.")
        .clause(
            2,
            making(Demand.GAIT),
            yes(Question.GAIT_AID),
            adapt(Manner.SHORT_AND_FLAT),
            "Walk short ways on the flat with your aid.",
            "Walking aid or foot drop.")
        .done();
  }
}
