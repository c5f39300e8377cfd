package org.fbsroutines.domain.condition;

import java.util.function.Consumer;

/** An operation, its kind, region or day, the usual pain or the limitations are not recorded. */
public record HistoryNotRecorded() implements Leaf {
  @Override
  public Truth test(Situation situation) {
    return Truth.of(
        !OperationHistory.of(situation).isRecorded()
            || !situation.facts().usualPain().isKnown()
            || !situation.facts().limitations().isKnown());
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    OperationHistory.of(situation).unrecorded(sink);
    if (!situation.facts().usualPain().isKnown()) {
      sink.accept(OpenQuestion.Fact.USUAL_PAIN);
    }
    if (!situation.facts().limitations().isKnown()) {
      sink.accept(OpenQuestion.Fact.LIMITATIONS);
    }
  }

  @Override
  public boolean isAlwaysDecided() {
    return true;
  }

  @Override
  public boolean asksWhenDecided() {
    return true;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.historyNotRecorded();
  }
}
