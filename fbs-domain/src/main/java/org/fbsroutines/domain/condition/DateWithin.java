package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Consumer;

/** See {@link Condition#dateWithin}. */
public record DateWithin(LocalDate fromInclusive, LocalDate untilExclusive) implements Leaf {
  /** Refuses null. */
  public DateWithin {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(untilExclusive, "untilExclusive");
  }

  @Override
  public Truth test(Situation situation) {
    return Truth.of(
        !situation.date().isBefore(fromInclusive) && situation.date().isBefore(untilExclusive));
  }

  @Override
  public void boundaries(Situation situation, Consumer<LocalDate> sink) {
    sink.accept(fromInclusive);
    sink.accept(untilExclusive);
  }

  @Override
  public boolean isAlwaysDecided() {
    return true;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.dateWithin(fromInclusive, untilExclusive);
  }
}
