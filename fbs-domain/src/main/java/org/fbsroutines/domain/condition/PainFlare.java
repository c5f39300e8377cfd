package org.fbsroutines.domain.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Consumer;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.text.Text;

/**
 * The pain answered the exercise too strongly, by the {@link PainRule}.
 *
 * @param lasting whether only a flare that has stayed for some days is meant
 */
public record PainFlare(boolean lasting) implements Leaf {
  /** The parameter that gives the absolute stop, in NRS points. */
  public static final String STOP = "painStop";

  /** The parameter that gives the rise above the usual pain, in NRS points. */
  public static final String RISE = "painRise";

  @Override
  public Truth test(Situation situation) {
    return test(situation.facts(), situation.exercise().id(), rule(situation));
  }

  /**
   * Judges all that is recorded of how the pain answered an exercise, each answer on its own: one
   * that is bad does not settle what another leaves open, so that worse news releases nothing. Of a
   * flare that lasts, which decides a referral, one is enough.
   *
   * @param facts what is known of the patient
   * @param exercise the exercise
   * @param rule the rule with the values of the rule book
   * @return unknown where it hangs on what is not known
   */
  public Truth test(PatientFacts facts, ExerciseId exercise, PainRule rule) {
    return facts
        .painResponses()
        .fold(
            responses -> {
              boolean flared = false;
              boolean open = false;
              for (PainResponse response : responses) {
                if (response.exercise().equals(exercise)) {
                  Truth truth = judge(response, facts.usualPain(), rule);
                  flared |= truth == Truth.TRUE;
                  open |= truth == Truth.UNKNOWN;
                }
              }
              boolean decided = !open || (lasting && flared);
              return decided ? Truth.of(flared) : Truth.UNKNOWN;
            },
            () -> Truth.UNKNOWN);
  }

  private Truth judge(PainResponse response, Known<PainScore> usualPain, PainRule rule) {
    return rule.flared(response, usualPain).and(lasted(response));
  }

  private Truth lasted(PainResponse response) {
    return lasting ? Truth.of(response.persistsForDays(), Answer.YES) : Truth.TRUE;
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
              () -> sink.accept(OpenQuestion.painResponses()));
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
    if (judge(response, usualPain, rule) != Truth.UNKNOWN) {
      return;
    }
    Text exercise = situation.exercise().name();
    if (rule.flared(response, usualPain) == Truth.UNKNOWN) {
      if (!usualPain.isKnown()) {
        sink.accept(OpenQuestion.usualPain());
      }
      if (response.settledWithin24Hours() == Answer.UNKNOWN) {
        sink.accept(OpenQuestion.painSettled(index, exercise));
      }
    }
    if (lasted(response) == Truth.UNKNOWN) {
      sink.accept(OpenQuestion.painPersists(index, exercise));
    }
  }

  private static PainRule rule(Situation situation) {
    return new PainRule(situation.parameter(STOP), situation.parameter(RISE));
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
