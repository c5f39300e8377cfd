package org.fbsroutines.domain.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;

/** A condition that is not made of others. */
public sealed interface Leaf extends Condition
    permits Always,
        Answered,
        Operated,
        OperatedWithin,
        HistoryNotRecorded,
        KnowsStroke,
        DemandsNotAssessed,
        DateWithin,
        PainFlare {

  /**
   * One function for each kind of leaf.
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
  }

  @Override
  Truth test(Situation situation);

  @Override
  default ImmutableList<Condition> parts() {
    return ImmutableList.of();
  }

  @Override
  default Truth judge(Function<Leaf, Truth> leaves) {
    return leaves.apply(this);
  }

  /**
   * Judges it where nothing is known but answers.
   *
   * @param answers the answer to each question
   * @return unknown for a leaf that reads anything else
   */
  default Truth judgeAnswers(Function<Question, Answer> answers) {
    return Truth.UNKNOWN;
  }

  @Override
  default ImmutableSet<Leaf> leaves() {
    return ImmutableSet.of(this);
  }

  @Override
  default ImmutableSet<Question> questions() {
    return ImmutableSet.of();
  }

  @Override
  default ImmutableSet<String> parameters() {
    return ImmutableSet.of();
  }

  /** Returns whether it looks at the exercise; one that does not is the same for every exercise. */
  default boolean readsExercise() {
    return false;
  }

  /**
   * Returns whether it looks at the patient or the day; one that does not is settled for an
   * exercise before any patient comes.
   */
  default boolean readsPatient() {
    return true;
  }

  /** Returns whether it holds or not whatever is unknown. */
  default boolean isAlwaysDecided() {
    return false;
  }

  /** Returns whether it is a time of waiting that ends by itself. */
  default boolean isWaitingTime() {
    return false;
  }

  /**
   * Looks inside.
   *
   * @param <R> the result
   * @param cases one function for each kind
   * @return what the function for this kind returned
   */
  <R> R fold(Cases<R> cases);

  @Override
  default <R> R fold(Condition.Cases<R> cases) {
    return fold((Cases<R>) cases);
  }
}
