package org.fbsroutines.persistence.format;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.restriction.Adaptation;

/**
 * The conditions of routines that were approved before a dosage alone stated the dose. Their words
 * are those that the standard rules of then stored, so that they are known by heart and nothing
 * else is touched.
 */
final class EarlierConditions {
  private static final String CUT = "at 80 % of the dosage";
  private static final Adaptation IN_DOSAGE = new Adaptation.ScaleDosage(80);

  private static final ImmutableMap<String, String> WITHOUT_THE_DOSE =
      ImmutableMap.of(
          "Never hold your breath. 10 times, at least 2–3 times a day.",
          "Never hold your breath.",
          "Head on the pillow all the time, very small movement, 5 times, exactly 3 times a day.",
          "Head on the pillow all the time, very small movement.",
          "Walk on the flat, in several short walks. Walking starts at 80 % of what you managed on"
              + " average over three days.",
          "Walk on the flat, in several short walks.");

  private EarlierConditions() {}

  /** The conditions without what the dosage beside them states. */
  static ImmutableList<String> besideDosage(ImmutableList<String> stored) {
    return stored.stream()
        .filter(condition -> !condition.equals(CUT))
        .map(condition -> WITHOUT_THE_DOSE.getOrDefault(condition, condition))
        .collect(toImmutableList());
  }

  /** What the dosage beside them takes account of already. */
  static ImmutableSet<Adaptation> inDosage(ImmutableList<String> stored) {
    return stored.contains(CUT) ? ImmutableSet.of(IN_DOSAGE) : ImmutableSet.of();
  }
}
