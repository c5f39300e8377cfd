package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * It is known to hold: not knowing counts as not holding. Meant for permissions such as a
 * clearance, where not having one is the strict reading.
 *
 * @param condition the condition
 */
public record Certainly(Condition condition) implements Condition {
  /** Refuses null. */
  public Certainly {
    requireNonNull(condition, "condition");
  }

  @Override
  public Truth test(Situation situation) {
    return judge(leaf -> leaf.test(situation));
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    return Truth.of(condition.judge(leaves) == Truth.TRUE);
  }

  @Override
  public ImmutableSet<Leaf> leaves() {
    return condition.leaves();
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    condition.unknowns(situation, sink);
  }

  @Override
  public void boundaries(Situation situation, Consumer<LocalDate> sink) {
    condition.boundaries(situation, sink);
  }

  @Override
  public boolean asksWhenDecided() {
    return true;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.certainly(this);
  }
}
