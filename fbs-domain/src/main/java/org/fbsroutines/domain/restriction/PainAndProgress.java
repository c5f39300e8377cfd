package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.always;
import static org.fbsroutines.domain.restriction.Effect.adapt;
import static org.fbsroutines.domain.restriction.Effect.advise;
import static org.fbsroutines.domain.restriction.Effect.refer;
import static org.fbsroutines.domain.restriction.Target.every;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/** How the pain answers an exercise, and how the dosage may grow (R37 and R38). */
final class PainAndProgress {

  private PainAndProgress() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(painFlare(), slowProgress());
  }

  private static Restriction painFlare() {
    return Restriction.named(
            "R37",
            "Pain that rose too much",
            Strength.DESIGN,
            Sources.MVMT.whole(),
            Sources.CAIRN.whole(),
            Sources.SILB.whole(),
            Sources.OSTELO.whole(),
            Sources.ETG.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            every(),
            Condition.painFlare(false),
            ImmutableList.of(adapt(Manner.STOP_TODAY), adapt(new Adaptation.ScaleDosage(80))),
            "The pain rose too much: stop this exercise for today, and go on with less of it once"
                + " the pain has settled.",
            "Pain at the absolute stop, or risen above the usual level and not settled in 24 hours:"
                + " stop, and resume with less once it has settled.")
        .clause(
            2,
            every(),
            Condition.painFlare(true),
            refer(Referral.CLINIC),
            "The pain has stayed up for days: speak to your clinic.",
            "Flare persisting for days: refer.")
        .done();
  }

  private static Restriction slowProgress() {
    return Restriction.named(
            "R38",
            "One step at a time",
            Strength.GUIDELINE,
            Sources.SFH.whole(),
            Sources.ETG.whole(),
            Sources.IENG.whole(),
            seed("L22.1"))
        .clause(
            1,
            every(),
            always(),
            advise(),
            "It stays at one dosage for at least 7 days. Do not raise it yourself: your clinician"
                + " raises one thing at a time, by about 10 %.",
            "Hold 7 days; one variable, +10 % (at most 20 %); never above the article's counts"
                + " without a clinician.")
        .done();
  }
}
