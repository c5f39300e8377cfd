package org.fbsroutines.domain.verification;

import java.util.function.Function;
import org.fbsroutines.domain.restriction.Condition;
import org.fbsroutines.domain.restriction.PainFlare;
import org.fbsroutines.domain.restriction.Truth;

/**
 * The truth of a condition from the truth of its leaves, whoever gives those.
 *
 * @param leaves the truth of each leaf
 */
record Evaluation(Function<Condition, Truth> leaves) implements Condition.Cases<Truth> {

  @Override
  public Truth always(Condition.Always condition) {
    return Truth.TRUE;
  }

  @Override
  public Truth answered(Condition.Answered condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth operated(Condition.Operated condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth operatedWithin(Condition.OperatedWithin condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth historyNotRecorded(Condition.HistoryNotRecorded condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth knowsStroke(Condition.KnowsStroke condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth demandsNotAssessed(Condition.DemandsNotAssessed condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth dateWithin(Condition.DateWithin condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth painFlare(PainFlare condition) {
    return leaves.apply(condition);
  }

  @Override
  public Truth allOf(Condition.AllOf condition) {
    return condition.conditions().stream()
        .map(one -> one.fold(this))
        .reduce(Truth.TRUE, Truth::and);
  }

  @Override
  public Truth anyOf(Condition.AnyOf condition) {
    return condition.conditions().stream()
        .map(one -> one.fold(this))
        .reduce(Truth.FALSE, Truth::or);
  }

  @Override
  public Truth not(Condition.Not condition) {
    return condition.condition().fold(this).negated();
  }

  @Override
  public Truth certainly(Condition.Certainly condition) {
    return condition.condition().fold(this) == Truth.TRUE ? Truth.TRUE : Truth.FALSE;
  }
}
