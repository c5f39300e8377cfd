package org.fbsroutines.domain.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

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
    R always();

    /** {@return the result if a question has this answer} */
    R answered(Question question, Answer answer);

    /** {@return the result where such an operation was done at any time} */
    R operated(OperationPattern which);

    /**
     * {@return the result where such an operation was done lately}
     *
     * @param which the operations meant
     * @param parameter the parameter that gives the days
     */
    R operatedWithin(OperationPattern which, String parameter);

    /** {@return the result for a history that is not recorded} */
    R historyNotRecorded();

    /** {@return the result where at least one of the strokes is known} */
    R knowsStroke(ImmutableSet<Stroke> strokes);

    /** {@return the result for demands that nobody assessed} */
    R demandsNotAssessed();

    /** {@return the result for a half-open window of days} */
    R dateWithin(LocalDate fromInclusive, LocalDate untilExclusive);

    /** {@return the result for a flare of pain, or only for a lasting one} */
    R painFlare(boolean lasting);
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

  /** Returns whether it is a waiting time that ends on its own. */
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
