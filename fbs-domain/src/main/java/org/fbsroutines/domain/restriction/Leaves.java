package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Question;

/**
 * The conditions at the bottom of a condition, each once, in reading order: everything but
 * conjunction, disjunction, negation and certainty.
 */
public final class Leaves implements Condition.Cases<ImmutableSet<Condition>> {
  private Leaves() {}

  /**
   * Takes a condition apart.
   *
   * @param condition the condition
   * @return its leaves
   */
  public static ImmutableSet<Condition> of(Condition condition) {
    return condition.fold(new Leaves());
  }

  /**
   * The questions that a condition asks.
   *
   * @param condition the condition
   * @return the questions, each once
   */
  public static ImmutableSet<Question> questionsOf(Condition condition) {
    return of(condition).stream()
        .filter(Condition.Answered.class::isInstance)
        .map(leaf -> ((Condition.Answered) leaf).question())
        .collect(ImmutableSet.toImmutableSet());
  }

  static ImmutableSet<String> parametersOf(Condition condition) {
    return of(condition).stream()
        .flatMap(leaf -> leaf.parameters().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableSet<Condition> always(Condition.Always condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> answered(Condition.Answered condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> operated(Operated condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> operatedWithin(OperatedWithin condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> historyNotRecorded(HistoryNotRecorded condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> knowsStroke(Condition.KnowsStroke condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> demandsNotAssessed(Condition.DemandsNotAssessed condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> dateWithin(Condition.DateWithin condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> painFlare(PainFlare condition) {
    return ImmutableSet.of(condition);
  }

  @Override
  public ImmutableSet<Condition> allOf(AllOf condition) {
    return union(condition.conditions().stream());
  }

  @Override
  public ImmutableSet<Condition> anyOf(AnyOf condition) {
    return union(condition.conditions().stream());
  }

  @Override
  public ImmutableSet<Condition> not(Not condition) {
    return condition.condition().fold(this);
  }

  @Override
  public ImmutableSet<Condition> certainly(Certainly condition) {
    return condition.condition().fold(this);
  }

  private ImmutableSet<Condition> union(Stream<Condition> conditions) {
    return conditions
        .flatMap(condition -> condition.fold(this).stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
