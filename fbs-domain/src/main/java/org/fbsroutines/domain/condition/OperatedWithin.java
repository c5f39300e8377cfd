package org.fbsroutines.domain.condition;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Operation;

/** See {@link Condition#operatedWithin}. */
public record OperatedWithin(OperationPattern which, String parameter) implements Leaf {
  /** Refuses null. */
  public OperatedWithin {
    requireNonNull(which, "which");
    requireNonNull(parameter, "parameter");
  }

  /** Unknown if the operation has no date; one dated later than the day was done on it. */
  static Truth isWithin(Operation operation, LocalDate date, int days) {
    return operation
        .date()
        .fold(day -> Truth.of(DAYS.between(day, date) < days), () -> Truth.UNKNOWN);
  }

  @Override
  public Truth test(Situation situation) {
    return OperationHistory.of(situation).testWithin(which, situation.parameter(parameter));
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    OperationHistory.of(situation).unknownsWithin(which, situation.parameter(parameter), sink);
  }

  @Override
  public void boundaries(Situation situation, Consumer<LocalDate> sink) {
    OperationHistory.of(situation).ends(which, situation.parameter(parameter), sink);
  }

  @Override
  public boolean isWaitingTime() {
    return true;
  }

  @Override
  public ImmutableSet<String> parameters() {
    return ImmutableSet.of(parameter);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.operatedWithin(which, parameter);
  }
}
