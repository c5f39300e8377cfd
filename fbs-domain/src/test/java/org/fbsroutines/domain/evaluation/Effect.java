package org.fbsroutines.domain.evaluation;

import java.util.EnumMap;
import java.util.Map;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * What one rule does to one patient of whom everything is known.
 *
 * @param atBest the best verdict it leaves; an exercise that is not here is left alone
 * @param referral where it sends the patient
 */
record Effect(Map<Code, Verdict> atBest, Referral referral) {
  static final Effect NONE = new Effect(Map.of(), Referral.NONE);

  static Effect withhold(Code... exercises) {
    return NONE.and(Verdict.WITHHELD, exercises);
  }

  static Effect adapt(Code... exercises) {
    return NONE.and(Verdict.ADAPTED, exercises);
  }

  static Effect holdBack(Code... exercises) {
    return NONE.and(Verdict.INCOMPLETE, exercises);
  }

  Effect and(Verdict verdict, Code... exercises) {
    Map<Code, Verdict> both = new EnumMap<>(Code.class);
    both.putAll(atBest);
    for (Code exercise : exercises) {
      both.merge(exercise, verdict, Verdict::strictest);
    }
    return new Effect(both, referral);
  }

  Effect refer(Referral to) {
    return new Effect(atBest, to);
  }

  Verdict on(Code exercise) {
    return atBest.getOrDefault(exercise, Verdict.PERMITTED);
  }
}
