package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** It does not hold. */
public record Not(Condition condition) implements Condition {
  /** Refuses null. */
  public Not {
    requireNonNull(condition, "condition");
  }

  @Override
  public ImmutableList<Condition> parts() {
    return ImmutableList.of(condition);
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    return condition.judge(leaves).negated();
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.not(condition);
  }
}
