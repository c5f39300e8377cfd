package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/** When a clause of a restriction holds; judged in three-valued truth. */
public sealed interface Condition
    permits Condition.Always,
        Condition.Answered,
        Operated,
        OperatedWithin,
        HistoryNotRecorded,
        Condition.KnowsStroke,
        Condition.DemandsNotAssessed,
        Condition.DateWithin,
        PainFlare,
        AllOf,
        AnyOf,
        Not,
        Certainly {

  /** Holds always. */
  record Always() implements Condition {
    @Override
    public Truth test(Situation situation) {
      return Truth.TRUE;
    }

    @Override
    public Truth judge(Function<Condition, Truth> leaves) {
      return Truth.TRUE;
    }

    @Override
    public boolean readsPatient() {
      return false;
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
    /** Refuses null. */
    public Answered {
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
    }

    @Override
    public Truth test(Situation situation) {
      return judge(situation.facts());
    }

    /**
     * Judges the condition, which reads the facts alone.
     *
     * @param facts what is known of the patient
     * @return unknown where the question was not answered
     */
    public Truth judge(PatientFacts facts) {
      return Truth.of(facts.answer(question), answer);
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
   * The patient knows at least one of these strokes.
   *
   * @param strokes the strokes meant
   */
  record KnowsStroke(ImmutableSet<Stroke> strokes) implements Condition {
    /** Refuses null. */
    public KnowsStroke {
      requireNonNull(strokes, "strokes");
    }

    @Override
    public Truth test(Situation situation) {
      return situation
          .facts()
          .strokes()
          .fold(known -> Truth.of(!Collections.disjoint(known, strokes)), () -> Truth.UNKNOWN);
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
    public boolean readsPatient() {
      return false;
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
    /** Refuses null. */
    public DateWithin {
      requireNonNull(fromInclusive, "fromInclusive");
      requireNonNull(untilExclusive, "untilExclusive");
    }

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
   * Judges the condition from its leaves, whoever judges those.
   *
   * @param leaves gives the truth of each leaf, as {@link Leaves} names them
   * @return whether it holds, or that it cannot be decided
   */
  default Truth judge(Function<Condition, Truth> leaves) {
    return leaves.apply(this);
  }

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

  /**
   * Returns whether this condition itself looks at the patient or the day; one that does not is
   * settled for an exercise before any patient comes.
   */
  default boolean readsPatient() {
    return true;
  }

  /** Returns whether this condition itself holds or not whatever is unknown. */
  default boolean isAlwaysDecided() {
    return false;
  }

  /** Returns whether this condition itself is a time of waiting that ends by itself. */
  default boolean isWaitingTime() {
    return false;
  }

  /** Returns whether it may name questions although it is decided, as where not knowing decides. */
  default boolean asksWhenDecided() {
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
