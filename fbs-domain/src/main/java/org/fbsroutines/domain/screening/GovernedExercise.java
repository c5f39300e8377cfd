package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.function.Predicate;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * An exercise of the catalogue with the places of the rulings that govern it.
 *
 * @param exercise the exercise
 * @param rulings all of them
 * @param withholding those that withhold it if they hold
 * @param asking those that make it wait for answers if they hold
 * @param adapting those that adapt it if they hold
 * @param keeping those that keep it waiting while they are open
 * @param considered the ids of their restrictions
 * @param standsInFor the position in the catalogue of the exercise for which this one is the
 *     fallback
 */
record GovernedExercise(
    Exercise exercise,
    Places rulings,
    Places withholding,
    Places asking,
    Places adapting,
    Places keeping,
    ImmutableList<String> considered,
    int standsInFor) {
  /** It is not a fallback. */
  static final int NO_FALLBACK = -1;

  static GovernedExercise of(
      Exercise exercise, Catalogue catalogue, ImmutableMap<Integer, Ruling> rulings) {
    return new GovernedExercise(
        exercise,
        Places.of(rulings.keySet()),
        capping(rulings, Verdict.WITHHELD),
        capping(rulings, Verdict.INCOMPLETE),
        capping(rulings, Verdict.ADAPTED),
        placesOf(rulings, ruling -> ruling.clause().capWhileOpen() == Verdict.INCOMPLETE),
        rulings.values().stream()
            .map(ruling -> ruling.restriction().id())
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        exercise
            .standsInFor()
            .map(id -> catalogue.exercises().indexOf(catalogue.get(id)))
            .orElse(NO_FALLBACK));
  }

  private static Places capping(ImmutableMap<Integer, Ruling> rulings, Verdict cap) {
    return placesOf(rulings, ruling -> ruling.clause().cap() == cap);
  }

  private static Places placesOf(
      ImmutableMap<Integer, Ruling> rulings, Predicate<Ruling> predicate) {
    return Places.of(Maps.filterValues(rulings, predicate::test).keySet());
  }

  /** The strictest verdict that its rulings leave, held or open. */
  Verdict verdict(Truths truths) {
    if (truths.anyHolds(withholding)) {
      return Verdict.WITHHELD;
    }
    if (truths.anyHolds(asking) || truths.anyIsOpen(keeping)) {
      return Verdict.INCOMPLETE;
    }
    return truths.anyHolds(adapting) ? Verdict.ADAPTED : Verdict.PERMITTED;
  }
}
