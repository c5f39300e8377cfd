package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** At least one of them holds. */
public record AnyOf(ImmutableList<Condition> parts) implements Condition {
  /** Refuses null. */
  public AnyOf {
    requireNonNull(parts, "parts");
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    Truth any = Truth.FALSE;
    for (Condition condition : parts) {
      any = any.or(condition.judge(leaves));
      if (any == Truth.TRUE) {
        return any;
      }
    }
    return any;
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (test(situation) == Truth.TRUE) {
      unknownsOfWhatHolds(situation).forEach(sink);
    } else {
      Condition.super.unknowns(situation, sink);
    }
  }

  /** Where one of them holds and asks nothing, an answer to another would change nothing. */
  private ImmutableSet<OpenQuestion> unknownsOfWhatHolds(Situation situation) {
    ImmutableSet.Builder<OpenQuestion> all = ImmutableSet.builder();
    for (Condition condition : parts) {
      if (condition.test(situation) == Truth.TRUE) {
        Set<OpenQuestion> asked = new LinkedHashSet<>();
        condition.unknowns(situation, asked::add);
        if (asked.isEmpty()) {
          return ImmutableSet.of();
        }
        all.addAll(asked);
      }
    }
    return all.build();
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.anyOf(parts);
  }
}
