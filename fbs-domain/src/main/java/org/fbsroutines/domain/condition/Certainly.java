package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** See {@link Condition#certainly}. */
public record Certainly(Condition condition) implements Condition {
  /** Refuses null. */
  public Certainly {
    requireNonNull(condition, "condition");
  }

  @Override
  public ImmutableList<Condition> parts() {
    return ImmutableList.of(condition);
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    return Truth.of(condition.judge(leaves) == Truth.TRUE);
  }

  @Override
  public boolean asksWhenDecided() {
    return true;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.certainly(condition);
  }
}
