package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;

/**
 * The pain answered the exercise too strongly, by the {@link PainRule}.
 *
 * @param lasting whether only a flare that has stayed for some days is meant
 */
public record PainFlare(boolean lasting) implements Condition {
  /** The parameter that gives the absolute stop, in NRS points. */
  public static final String STOP = "painStop";

  /** The parameter that gives the rise above the usual pain, in NRS points. */
  public static final String RISE = "painRise";

  @Override
  public Truth test(Situation situation) {
    return situation
        .facts()
        .painResponses()
        .fold(responses -> test(situation, responses), () -> Truth.UNKNOWN);
  }

  private Truth test(Situation situation, ImmutableList<PainResponse> responses) {
    PainRule rule = new PainRule(situation.parameter(STOP), situation.parameter(RISE));
    Truth any = Truth.FALSE;
    for (PainResponse response : responses) {
      if (response.exercise().equals(situation.exercise().id())) {
        any = any.or(judge(response, situation.facts().usualPain(), rule));
      }
    }
    return any;
  }

  /**
   * Judges one answer of the pain to the exercise.
   *
   * @param response how the pain answered
   * @param usualPain the patient's usual pain
   * @param rule the rule with the values of the rule book
   * @return unknown where it hangs on what is not known
   */
  public Truth judge(PainResponse response, Known<PainScore> usualPain, PainRule rule) {
    return rule.flared(response, usualPain).and(lasted(response));
  }

  private Truth lasted(PainResponse response) {
    return lasting ? Truth.of(response.persistsForDays(), Answer.YES) : Truth.TRUE;
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (test(situation) == Truth.UNKNOWN) {
      sink.accept(OpenQuestion.painResponses());
    }
  }

  @Override
  public boolean readsExercise() {
    return true;
  }

  @Override
  public ImmutableSet<String> parameters() {
    return ImmutableSet.of(STOP, RISE);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.painFlare(this);
  }
}
