package org.fbsroutines.domain.condition;

import java.util.function.Function;

/** Holds always. */
public record Always() implements Leaf {
  @Override
  public Truth test(Situation situation) {
    return Truth.TRUE;
  }

  @Override
  public Truth judge(Function<Leaf, Truth> leaves) {
    return Truth.TRUE;
  }

  @Override
  public boolean readsPatient() {
    return false;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.always();
  }
}
