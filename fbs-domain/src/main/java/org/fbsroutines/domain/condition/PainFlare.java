package org.fbsroutines.domain.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.text.Text;

/** See {@link Condition#painFlare}. */
public record PainFlare(boolean lasting) implements Leaf {
  @Override
  public Truth test(Situation situation) {
    return rule(situation).flared(situation.facts(), situation.exercise().id(), lasting);
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (test(situation) == Truth.UNKNOWN) {
      situation
          .facts()
          .painResponses()
          .toOptional()
          .ifPresentOrElse(
              responses -> askOf(responses, situation, sink),
              () -> sink.accept(OpenQuestion.Fact.PAIN_RESPONSES));
    }
  }

  private void askOf(
      ImmutableList<PainResponse> responses, Situation situation, Consumer<OpenQuestion> sink) {
    for (int index = 0; index < responses.size(); index++) {
      if (responses.get(index).exercise().equals(situation.exercise().id())) {
        askOf(index, responses.get(index), situation, sink);
      }
    }
  }

  /** Of an answer that is recorded only what is missing in it is asked. */
  private void askOf(
      int index, PainResponse response, Situation situation, Consumer<OpenQuestion> sink) {
    Known<PainScore> usualPain = situation.facts().usualPain();
    PainRule rule = rule(situation);
    if (rule.flared(response, usualPain, lasting) != Truth.UNKNOWN) {
      return;
    }
    Text exercise = situation.exercise().name();
    if (rule.flared(response, usualPain) == Truth.UNKNOWN) {
      if (!usualPain.isKnown()) {
        sink.accept(OpenQuestion.Fact.USUAL_PAIN);
      }
      if (response.settledWithin24Hours() == Answer.UNKNOWN) {
        sink.accept(
            new OpenQuestion.OfPainResponse(index, exercise, OpenQuestion.PainPart.SETTLED));
      }
    }
    if (lasting && response.persistsForDays() == Answer.UNKNOWN) {
      sink.accept(new OpenQuestion.OfPainResponse(index, exercise, OpenQuestion.PainPart.PERSISTS));
    }
  }

  private static PainRule rule(Situation situation) {
    return new PainRule(situation.parameter(PainRule.STOP), situation.parameter(PainRule.RISE));
  }

  @Override
  public boolean readsExercise() {
    return true;
  }

  @Override
  public ImmutableSet<String> parameters() {
    return ImmutableSet.of(PainRule.STOP, PainRule.RISE);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.painFlare(lasting);
  }
}
