package org.fbsroutines.domain.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways to fill in what is unknown, one after another. Only what is asked for is filled in, and
 * a fact asked for twice is the same both times.
 */
final class Choices {
  private final List<Integer> chosen = new ArrayList<>();
  private final List<Integer> ways = new ArrayList<>();
  private final Map<Object, Integer> made = new HashMap<>();
  private int asked;

  /** Returns the value that the fact takes this time. */
  <T> T oneOf(Object fact, List<T> values) {
    return values.get(made.computeIfAbsent(fact, f -> nextChoice(values.size())));
  }

  /** Returns whether the fact is true this time. */
  boolean isTrue(Object fact) {
    return oneOf(fact, List.of(false, true));
  }

  private int nextChoice(int count) {
    if (asked == chosen.size()) {
      chosen.add(0);
      ways.add(count);
    }
    return chosen.get(asked++);
  }

  /** Moves to a way not yet tried; false where there is none. */
  boolean next() {
    made.clear();
    asked = 0;
    while (!chosen.isEmpty() && chosen.get(chosen.size() - 1) == ways.get(ways.size() - 1) - 1) {
      chosen.remove(chosen.size() - 1);
      ways.remove(ways.size() - 1);
    }
    if (chosen.isEmpty()) {
      return false;
    }
    chosen.set(chosen.size() - 1, chosen.get(chosen.size() - 1) + 1);
    return true;
  }
}
