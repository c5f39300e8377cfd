package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/** See {@link Condition#operated}. */
public record Operated(OperationPattern which) implements Leaf {
  /** Refuses null. */
  public Operated {
    requireNonNull(which, "which");
  }

  @Override
  public Truth test(Situation situation) {
    return OperationHistory.of(situation).test(which);
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    OperationHistory.of(situation).unknowns(which, sink);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.operated(which);
  }
}
