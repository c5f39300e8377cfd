package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.every;
import static org.fbsroutines.domain.restriction.Target.making;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** What keeps an exercise from being prescribed until somebody has assessed it. */
final class Assessment {

  private Assessment() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(demandsAssessed(), demandsGoverned());
  }

  private static Restriction demandsAssessed() {
    return Restriction.named("D01", "Demands assessed", Strength.DESIGN, Sources.DESIGN.whole())
        .clause(
            1,
            every(),
            Condition.demandsNotAssessed(),
            withhold(),
            "Nobody has yet judged whether this exercise suits a back like yours.",
            "The demands of this exercise have not been assessed: it can be listed, not"
                + " prescribed.")
        .done();
  }

  private static Restriction demandsGoverned() {
    return Restriction.named(
            "D02", "Demands that no source governs", Strength.DESIGN, Sources.DESIGN.whole())
        .clause(
            1,
            making(Demand.LYING_PRONE, Demand.AXIAL_LOAD, Demand.IMPACT, Demand.BALANCE),
            always(),
            withhold(),
            "There is no source yet that says when this is safe after an operation on the spine.",
            "Prone lying, axial load, impact and balance are governed by no sourced rule.")
        .done();
  }
}
