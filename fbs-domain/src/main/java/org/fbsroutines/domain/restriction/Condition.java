package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/** When a clause of a restriction holds; judged in three-valued truth. */
public sealed interface Condition
    permits Condition.Always,
        Condition.Answered,
        Condition.Operated,
        Condition.OperatedWithin,
        Condition.HistoryNotRecorded,
        Condition.KnowsStroke,
        Condition.DemandsNotAssessed,
        Condition.DateWithin,
        PainFlare,
        Condition.AllOf,
        Condition.AnyOf,
        Condition.Not,
        Condition.Certainly {

  /** Holds always. */
  record Always() implements Condition {
    @Override
    public Truth test(Situation situation) {
      return Truth.TRUE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.always(this);
    }
  }

  /**
   * A question has this answer; unknown while it is unanswered.
   *
   * @param question the question
   * @param answer yes or no
   */
  record Answered(Question question, Answer answer) implements Condition {
    @Override
    public Truth test(Situation situation) {
      return Truth.of(situation.facts().answer(question), answer);
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      if (situation.facts().answer(question) == Answer.UNKNOWN) {
        sink.accept(OpenQuestion.of(question));
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.answered(this);
    }
  }

  /**
   * Such an operation was done, at any time.
   *
   * @param which the operations meant
   */
  record Operated(OperationPattern which) implements Condition {
    @Override
    public Truth test(Situation situation) {
      return OperationHistory.of(situation).test(which);
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      OperationHistory.of(situation).unknowns(which, sink);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.operated(this);
    }
  }

  /**
   * Such an operation was done fewer than so many days ago. The window is half-open: with 42 days
   * it holds on day 41 and no longer on day 42.
   *
   * @param which the operations meant
   * @param parameter the rule book's parameter that gives the days
   */
  record OperatedWithin(OperationPattern which, String parameter) implements Condition {
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
    public ImmutableSet<String> parameters() {
      return ImmutableSet.of(parameter);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.operatedWithin(this);
    }
  }

  /** An operation, its kind, region or day, the usual pain or the limitations are not recorded. */
  record HistoryNotRecorded() implements Condition {
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
        sink.accept(OpenQuestion.usualPain());
      }
      if (!situation.facts().limitations().isKnown()) {
        sink.accept(OpenQuestion.limitations());
      }
    }

    @Override
    public boolean isAlwaysDecided() {
      return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.historyNotRecorded(this);
    }
  }

  /**
   * The patient knows at least one of these strokes.
   *
   * @param strokes the strokes meant
   */
  record KnowsStroke(ImmutableSet<Stroke> strokes) implements Condition {
    @Override
    public Truth test(Situation situation) {
      return situation
          .facts()
          .strokes()
          .fold(known -> Truth.of(known.stream().anyMatch(strokes::contains)), () -> Truth.UNKNOWN);
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      if (!situation.facts().strokes().isKnown()) {
        sink.accept(OpenQuestion.strokes());
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.knowsStroke(this);
    }
  }

  /** Nobody has assessed what the exercise demands of the body. */
  record DemandsNotAssessed() implements Condition {
    @Override
    public Truth test(Situation situation) {
      return Truth.of(!situation.exercise().demands().areAssessed());
    }

    @Override
    public boolean readsExercise() {
      return true;
    }

    @Override
    public boolean isAlwaysDecided() {
      return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.demandsNotAssessed(this);
    }
  }

  /**
   * The day of the decision lies in a half-open window.
   *
   * @param fromInclusive the first day
   * @param untilExclusive the first day after it
   */
  record DateWithin(LocalDate fromInclusive, LocalDate untilExclusive) implements Condition {
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
      return cases.dateWithin(this);
    }
  }

  /**
   * All of them hold.
   *
   * @param conditions the conditions
   */
  record AllOf(ImmutableList<Condition> conditions) implements Condition {
    @Override
    public Truth test(Situation situation) {
      Truth all = Truth.TRUE;
      for (Condition condition : conditions) {
        all = all.and(condition.test(situation));
        if (all == Truth.FALSE) {
          return all;
        }
      }
      return all;
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      if (test(situation) != Truth.FALSE) {
        conditions.forEach(condition -> condition.unknowns(situation, sink));
      }
    }

    @Override
    public void boundaries(Situation situation, Consumer<LocalDate> sink) {
      conditions.forEach(condition -> condition.boundaries(situation, sink));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.allOf(this);
    }
  }

  /**
   * At least one of them holds.
   *
   * @param conditions the conditions
   */
  record AnyOf(ImmutableList<Condition> conditions) implements Condition {
    @Override
    public Truth test(Situation situation) {
      Truth any = Truth.FALSE;
      for (Condition condition : conditions) {
        any = any.or(condition.test(situation));
        if (any == Truth.TRUE) {
          return any;
        }
      }
      return any;
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      Truth decided = test(situation);
      for (Condition condition : conditions) {
        if (decided != Truth.TRUE || condition.test(situation) == Truth.TRUE) {
          condition.unknowns(situation, sink);
        }
      }
    }

    @Override
    public void boundaries(Situation situation, Consumer<LocalDate> sink) {
      conditions.forEach(condition -> condition.boundaries(situation, sink));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.anyOf(this);
    }
  }

  /**
   * It does not hold.
   *
   * @param condition the condition
   */
  record Not(Condition condition) implements Condition {
    @Override
    public Truth test(Situation situation) {
      return condition.test(situation).negated();
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      condition.unknowns(situation, sink);
    }

    @Override
    public void boundaries(Situation situation, Consumer<LocalDate> sink) {
      condition.boundaries(situation, sink);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.not(this);
    }
  }

  /**
   * It is known to hold: not knowing counts as not holding. Meant for permissions such as a
   * clearance, where not having one is the strict reading.
   *
   * @param condition the condition
   */
  record Certainly(Condition condition) implements Condition {
    @Override
    public Truth test(Situation situation) {
      return Truth.of(condition.test(situation) == Truth.TRUE);
    }

    @Override
    public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
      condition.unknowns(situation, sink);
    }

    @Override
    public void boundaries(Situation situation, Consumer<LocalDate> sink) {
      condition.boundaries(situation, sink);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.certainly(this);
    }
  }

  /**
   * One function for each kind of condition.
   *
   * @param <R> the result
   */
  interface Cases<R> {
    /** {@return the result for a condition that holds always} */
    R always(Always condition);

    /** {@return the result for an answered question} */
    R answered(Answered condition);

    /** {@return the result for an operation at any time} */
    R operated(Operated condition);

    /** {@return the result for an operation inside a window} */
    R operatedWithin(OperatedWithin condition);

    /** {@return the result for a history that is not recorded} */
    R historyNotRecorded(HistoryNotRecorded condition);

    /** {@return the result for a known stroke} */
    R knowsStroke(KnowsStroke condition);

    /** {@return the result for demands that nobody assessed} */
    R demandsNotAssessed(DemandsNotAssessed condition);

    /** {@return the result for a window of dates} */
    R dateWithin(DateWithin condition);

    /** {@return the result for a flare of pain} */
    R painFlare(PainFlare condition);

    /** {@return the result for a conjunction} */
    R allOf(AllOf condition);

    /** {@return the result for a disjunction} */
    R anyOf(AnyOf condition);

    /** {@return the result for a negation} */
    R not(Not condition);

    /** {@return the result for certainty} */
    R certainly(Certainly condition);
  }

  /**
   * Judges the condition.
   *
   * @param situation facts, exercise, date and parameters
   * @return whether it holds, or that it cannot be decided
   */
  Truth test(Situation situation);

  /**
   * Names the facts that keep the condition from being decided.
   *
   * @param situation facts, exercise, date and parameters
   * @param sink takes each question, possibly more than once
   */
  default void unknowns(Situation situation, Consumer<OpenQuestion> sink) {}

  /**
   * Names the days on which the condition may change by time alone.
   *
   * @param situation facts, exercise, date and parameters
   * @param sink takes each day, past and future, possibly more than once
   */
  default void boundaries(Situation situation, Consumer<LocalDate> sink) {}

  /**
   * Returns whether this condition itself looks at the exercise; one that does not is the same for
   * every exercise.
   */
  default boolean readsExercise() {
    return false;
  }

  /** Returns whether this condition itself holds or not whatever is unknown. */
  default boolean isAlwaysDecided() {
    return false;
  }

  /** Returns the names of the parameters that this condition itself reads. */
  default ImmutableSet<String> parameters() {
    return ImmutableSet.of();
  }

  /**
   * Looks inside.
   *
   * @param <R> the result
   * @param cases one function for each kind
   * @return what the function for this kind returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * Holds always.
   *
   * @return the condition
   */
  static Condition always() {
    return new Always();
  }

  /**
   * The question is answered yes.
   *
   * @param question the question
   * @return the condition
   */
  static Condition yes(Question question) {
    return new Answered(question, Answer.YES);
  }

  /**
   * The question is answered no.
   *
   * @param question the question
   * @return the condition
   */
  static Condition no(Question question) {
    return new Answered(question, Answer.NO);
  }

  /**
   * At least one of the questions is answered yes.
   *
   * @param questions the questions
   * @return the condition
   */
  static Condition anyYes(Question... questions) {
    return new AnyOf(
        ImmutableSet.copyOf(questions).stream()
            .map(Condition::yes)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * All of them hold.
   *
   * @param conditions the conditions
   * @return the condition
   */
  static Condition allOf(Condition... conditions) {
    return new AllOf(ImmutableList.copyOf(conditions));
  }

  /**
   * At least one of them holds.
   *
   * @param conditions the conditions
   * @return the condition
   */
  static Condition anyOf(Condition... conditions) {
    return new AnyOf(ImmutableList.copyOf(conditions));
  }

  /**
   * It does not hold.
   *
   * @param condition the condition
   * @return the condition
   */
  static Condition not(Condition condition) {
    return new Not(condition);
  }

  /**
   * It is known to hold.
   *
   * @param condition the condition
   * @return the condition
   */
  static Condition certainly(Condition condition) {
    return new Certainly(condition);
  }
}
