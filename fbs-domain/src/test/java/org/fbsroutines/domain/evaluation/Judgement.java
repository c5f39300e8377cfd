package org.fbsroutines.domain.evaluation;

import java.util.EnumMap;
import java.util.Map;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;

/**
 * What was decided of a patient, by either evaluation.
 *
 * @param verdicts one for each of the nine exercises
 * @param referral of the whole
 * @param aquaOffered whether aqua exercise is offered in place of swimming
 */
record Judgement(Map<Code, Verdict> verdicts, Referral referral, boolean aquaOffered) {
  static Judgement of(Screening screening) {
    Map<Code, Verdict> verdicts = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      verdicts.put(code, screening.of(code.id()).verdict());
    }
    ExerciseScreening aqua = screening.of(Code.AQ.id());
    return new Judgement(verdicts, screening.referral(), aqua.offered().orElseThrow());
  }
}
