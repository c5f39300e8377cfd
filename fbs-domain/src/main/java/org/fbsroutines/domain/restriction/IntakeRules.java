package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.allOf;
import static org.fbsroutines.domain.condition.Condition.anyOf;
import static org.fbsroutines.domain.condition.Condition.anyYes;
import static org.fbsroutines.domain.condition.Condition.certainly;
import static org.fbsroutines.domain.condition.Condition.not;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.exercise.ExerciseId.WALKING;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.ask;
import static org.fbsroutines.domain.restriction.Effect.refer;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.every;
import static org.fbsroutines.domain.restriction.Target.named;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** What must be settled before any exercise is released (R10 to R14). */
final class IntakeRules {
  /** A yes counts whatever the operations are; not knowing matters only after a fusion. */
  private static final Condition SUSPECTED_NON_UNION =
      anyOf(
          certainly(yes(Question.MECHANICAL_PAIN)),
          allOf(
              Condition.operated(OperationPattern.of(OperationKind.FUSION)),
              yes(Question.MECHANICAL_PAIN)));

  private IntakeRules() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(
        heartScreen(), suspectedNonUnion(), planDiscussed(), historyRecorded(), surgeonsProtocol());
  }

  private static Restriction heartScreen() {
    return Restriction.named(
            "R10",
            "Heart, chest or blackout findings",
            Strength.GUIDELINE,
            Sources.PARQ.whole(),
            Sources.ACSM.whole())
        .clause(
            1,
            every(),
            allOf(
                anyYes(
                    Question.HEART_CONDITION,
                    Question.CHEST_PAIN_ON_EXERTION,
                    Question.BLACKOUTS,
                    Question.BLOOD_PRESSURE,
                    Question.UNSTABLE_HEART),
                not(certainly(yes(Question.HEART_CLEARED)))),
            ImmutableList.of(withhold(), refer(Referral.CLINIC)),
            "A doctor must clear you for exercise because of your heart, chest, blood pressure or"
                + " blackouts.",
            "Positive PAR-Q heart, chest or blackout item, resting blood pressure above 200/110 or"
                + " unstable heart disease, not cleared by a doctor.")
        .done();
  }

  private static Restriction suspectedNonUnion() {
    return Restriction.named(
            "R11",
            "New mechanical pain after a fusion",
            Strength.GUIDELINE,
            Sources.IRCT77258.whole())
        .clause(
            1,
            every().except(WALKING),
            SUSPECTED_NON_UNION,
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "New pain on movement at the fused place must be checked by your surgeon first.",
            "Suspected non-union or hardware pain after fusion.")
        .clause(
            2,
            named(WALKING),
            SUSPECTED_NON_UNION,
            ImmutableList.of(adapt(Manner.GENTLE), refer(Referral.URGENT)),
            "Walk gently only, and call your surgeon today.",
            "Suspected non-union: gentle walking alone until the surgeon has seen the patient.")
        .done();
  }

  private static Restriction planDiscussed() {
    return Restriction.named(
            "R12",
            "Plan discussed with a doctor or physiotherapist",
            Strength.SEED,
            seed("L20.3"),
            seed("L22.3"),
            seed("L41.3"))
        .clause(
            1,
            every(),
            not(certainly(yes(Question.PLAN_DISCUSSED))),
            ImmutableList.of(ask(), refer(Referral.CLINIC)),
            "Speak to a doctor or physiotherapist about this plan first.",
            "No doctor or physiotherapist has been consulted on this plan: draft only.")
        .done();
  }

  private static Restriction historyRecorded() {
    return Restriction.named(
            "R13",
            "Operations, usual pain and limitations recorded",
            Strength.SEED,
            seed("L28.7"),
            seed("L22.5"))
        .clause(
            1,
            every(),
            Condition.historyNotRecorded(),
            ask(),
            "We need to know your operations, your usual pain and what you cannot do.",
            "Operation, its kind, region or date, the usual pain or the limitations are not"
                + " recorded.")
        .done();
  }

  private static Restriction surgeonsProtocol() {
    return Restriction.named(
            "R14",
            "First twelve weeks after an operation",
            Strength.GUIDELINE,
            Sources.SCHUG.whole(),
            seed("L32.5a"))
        .clause(
            1,
            every(),
            Condition.operatedWithin(OperationPattern.any(), StandardParameters.SURGEONS_PROTOCOL),
            adapt(Manner.SURGEONS_PROTOCOL),
            "In the first weeks after an operation your surgeon's own plan comes first.",
            "Pain is not yet chronic post-surgical pain: the surgeon's protocol overrides.")
        .done();
  }
}
