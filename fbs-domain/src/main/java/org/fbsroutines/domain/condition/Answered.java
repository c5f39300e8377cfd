package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;

/** See {@link Condition#answered}. */
public record Answered(Question question, Answer answer) implements Leaf {
  /** Refuses null. */
  public Answered {
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
  }

  @Override
  public Truth test(Situation situation) {
    return judgeAnswers(situation.facts()::answer);
  }

  @Override
  public Truth judgeAnswers(Function<Question, Answer> answers) {
    return Truth.of(answers.apply(question), answer);
  }

  @Override
  public ImmutableSet<Question> questions() {
    return ImmutableSet.of(question);
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (situation.facts().answer(question) == Answer.UNKNOWN) {
      sink.accept(new OpenQuestion.Unanswered(question));
    }
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.answered(question, answer);
  }
}
