package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.function.Function;

/** All of them hold. */
public record AllOf(ImmutableList<Condition> parts) implements Condition {
  /** Refuses null. */
  public AllOf {
    requireNonNull(parts, "parts");
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    Truth all = Truth.TRUE;
    for (Condition condition : parts) {
      all = all.and(condition.judge(leaves));
      if (all == Truth.FALSE) {
        return all;
      }
    }
    return all;
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (test(situation) != Truth.FALSE) {
      Condition.super.unknowns(situation, sink);
    }
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.allOf(parts);
  }
}
