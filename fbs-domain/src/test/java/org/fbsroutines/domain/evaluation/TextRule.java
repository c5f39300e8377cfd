package org.fbsroutines.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * One line of the rules.
 *
 * @param id as on the evidence page, and which part of the line where it is judged in parts
 * @param effect what it does to a patient of whom everything is known
 */
record TextRule(String id, Function<World, Effect> effect) {

  /** What it does to a patient of whom not everything need be known. */
  Effect on(PatientFacts facts, LocalDate date) {
    List<Effect> everyWay = everyWay(facts, date, true);
    if (everyWay.size() == 1) {
      return everyWay.get(0);
    }
    List<Effect> unlessCleared = everyWay(facts, date, false);
    Map<Code, Verdict> atBest = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      atBest.put(code, settle(outcomes(everyWay, code), outcomes(unlessCleared, code)));
    }
    return new Effect(atBest, leastUrgent(everyWay));
  }

  private List<Effect> everyWay(PatientFacts facts, LocalDate date, boolean mayHaveBeenCleared) {
    Choices choices = new Choices();
    List<Effect> effects = new ArrayList<>();
    do {
      effects.add(effect.apply(new World(facts, date, choices, mayHaveBeenCleared)));
    } while (choices.next());
    return effects;
  }

  private static Set<Verdict> outcomes(List<Effect> effects, Code code) {
    Set<Verdict> outcomes = EnumSet.noneOf(Verdict.class);
    effects.forEach(effect -> outcomes.add(effect.on(code)));
    return outcomes;
  }

  /**
   * What every answer to what is open would give, stands. A clearance that nobody has recorded has
   * not been given: where it would only adapt, the adaptation holds. All else is incomplete.
   */
  private static Verdict settle(Set<Verdict> everyWay, Set<Verdict> unlessCleared) {
    if (everyWay.size() == 1) {
      return everyWay.iterator().next();
    }
    boolean wouldOnlyAdapt =
        unlessCleared.equals(EnumSet.of(Verdict.ADAPTED)) && !everyWay.contains(Verdict.WITHHELD);
    return wouldOnlyAdapt ? Verdict.ADAPTED : Verdict.INCOMPLETE;
  }

  private static Referral leastUrgent(List<Effect> effects) {
    return effects.stream().map(Effect::referral).max(Comparator.naturalOrder()).orElseThrow();
  }
}
