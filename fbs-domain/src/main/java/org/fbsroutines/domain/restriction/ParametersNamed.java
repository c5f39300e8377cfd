package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** The parameters that a condition names. */
final class ParametersNamed implements Condition.Cases<ImmutableSet<String>> {
  @Override
  public ImmutableSet<String> always(Condition.Always condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> answered(Condition.Answered condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> operated(Condition.Operated condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> operatedWithin(Condition.OperatedWithin condition) {
    return ImmutableSet.of(condition.parameter());
  }

  @Override
  public ImmutableSet<String> historyNotRecorded(Condition.HistoryNotRecorded condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> knowsStroke(Condition.KnowsStroke condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> demandsNotAssessed(Condition.DemandsNotAssessed condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> dateWithin(Condition.DateWithin condition) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<String> painFlare(PainFlare condition) {
    return ImmutableSet.of(PainFlare.STOP, PainFlare.RISE);
  }

  @Override
  public ImmutableSet<String> allOf(Condition.AllOf condition) {
    return union(condition.conditions());
  }

  @Override
  public ImmutableSet<String> anyOf(Condition.AnyOf condition) {
    return union(condition.conditions());
  }

  @Override
  public ImmutableSet<String> not(Condition.Not condition) {
    return condition.condition().fold(this);
  }

  @Override
  public ImmutableSet<String> certainly(Condition.Certainly condition) {
    return condition.condition().fold(this);
  }

  private ImmutableSet<String> union(ImmutableList<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition -> condition.fold(this).stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
