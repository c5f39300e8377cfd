package org.fbsroutines.domain.restriction;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All of them hold.
 *
 * @param conditions the conditions
 */
public record AllOf(ImmutableList<Condition> conditions) implements Condition {
  /** Refuses null. */
  public AllOf {
    requireNonNull(conditions, "conditions");
  }

  @Override
  public Truth test(Situation situation) {
    return judge(leaf -> leaf.test(situation));
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    Truth all = Truth.TRUE;
    for (Condition condition : conditions) {
      all = all.and(condition.judge(leaves));
      if (all == Truth.FALSE) {
        return all;
      }
    }
    return all;
  }

  @Override
  public ImmutableSet<Leaf> leaves() {
    return conditions.stream()
        .flatMap(condition -> condition.leaves().stream())
        .collect(toImmutableSet());
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (test(situation) != Truth.FALSE) {
      conditions.forEach(condition -> condition.unknowns(situation, sink));
    }
  }

  @Override
  public void boundaries(Situation situation, Consumer<LocalDate> sink) {
    conditions.forEach(condition -> condition.boundaries(situation, sink));
  }

  @Override
  public boolean asksWhenDecided() {
    return conditions.stream().anyMatch(Condition::asksWhenDecided);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.allOf(this);
  }
}
