package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.condition.Truth;

/**
 * Every combination of values of the facts that some conditions read, three-valued. One question is
 * one fact, whichever answer a condition asks for, and an operation inside a window was also done
 * inside a longer one.
 */
final class TruthTable {
  private static final int MAX_FACTS = 10;

  private final ImmutableList<Fact> facts;

  private TruthTable(ImmutableList<Fact> facts) {
    this.facts = facts;
  }

  static TruthTable of(ImmutableMap<String, Parameter> parameters, Condition... conditions) {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      condition.leaves().forEach(leaf -> facts.add(Reading.of(leaf, parameters).fact()));
    }
    return new TruthTable(ImmutableList.copyOf(facts));
  }

  /** Whether there are few enough facts to go through all of them. */
  boolean isSmallEnough() {
    return facts.size() <= MAX_FACTS;
  }

  ImmutableSet<Fact> facts() {
    return ImmutableSet.copyOf(facts);
  }

  /** Whether some row satisfies the test; rows that cannot be are left out. */
  boolean anyRow(Predicate<Row> test) {
    return anyRow(0, new HashMap<>(), test);
  }

  private boolean anyRow(int place, Map<Fact, Truth> chosen, Predicate<Row> test) {
    if (place == facts.size()) {
      return test.test(new Row(chosen));
    }
    Fact fact = facts.get(place);
    for (Truth truth : fact.possible()) {
      if (chosen.entrySet().stream()
          .allMatch(other -> fact.agrees(truth, other.getKey(), other.getValue()))) {
        chosen.put(fact, truth);
        boolean found = anyRow(place + 1, chosen, test);
        chosen.remove(fact);
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /** One combination of values of the facts. */
  static final class Row {
    private final Map<Fact, Truth> truths;

    private Row(Map<Fact, Truth> truths) {
      this.truths = truths;
    }

    Truth truth(Condition condition, ImmutableMap<String, Parameter> parameters) {
      return condition.judge(
          leaf -> {
            Reading reading = Reading.of(leaf, parameters);
            return reading.truth(truths.getOrDefault(reading.fact(), Truth.UNKNOWN));
          });
    }
  }
}
