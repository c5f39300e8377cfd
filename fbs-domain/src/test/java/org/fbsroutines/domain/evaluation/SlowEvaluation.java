package org.fbsroutines.domain.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/** All rules on one patient: the strictest verdict and the most urgent referral win. */
final class SlowEvaluation {
  private static final List<TextRule> RULES =
      Stream.of(
              WarningSigns.inOrder(),
              Foundations.inOrder(),
              PoolRules.inOrder(),
              ImplantAndYogaRules.inOrder(),
              NeckRules.inOrder(),
              BodyAndClinicRules.inOrder())
          .flatMap(List::stream)
          .toList();

  private SlowEvaluation() {}

  /** Returns every line that is to be judged for this patient. */
  static List<TextRule> rulesFor(PatientFacts facts) {
    return Stream.concat(RULES.stream(), BodyAndClinicRules.forEachResponse(facts).stream())
        .toList();
  }

  static Judgement of(PatientFacts facts, LocalDate date) {
    Map<Code, Verdict> verdicts = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      verdicts.put(code, Verdict.PERMITTED);
    }
    Referral referral = Referral.NONE;
    for (TextRule rule : rulesFor(facts)) {
      Effect effect = rule.on(facts, date);
      effect.atBest().forEach((code, best) -> verdicts.merge(code, best, Verdict::strictest));
      referral = referral.mostUrgent(effect.referral());
    }
    return new Judgement(verdicts, referral, isAquaOffered(verdicts));
  }

  /** R26: a fallback is offered while what it stands in for is not simply permitted. */
  private static boolean isAquaOffered(Map<Code, Verdict> verdicts) {
    Verdict swimming = verdicts.get(Code.SW);
    Verdict aqua = verdicts.get(Code.AQ);
    return (swimming == Verdict.WITHHELD || swimming == Verdict.ADAPTED)
        && (aqua == Verdict.ADAPTED || aqua == Verdict.PERMITTED);
  }
}
