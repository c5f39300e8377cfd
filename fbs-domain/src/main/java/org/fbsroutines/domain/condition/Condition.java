package org.fbsroutines.domain.condition;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;

/** When a clause of a restriction holds; judged in three-valued truth. */
public sealed interface Condition permits Leaf, AllOf, AnyOf, Not, Certainly {

  /**
   * One function for each kind of condition.
   *
   * @param <R> the result
   */
  interface Cases<R> extends Leaf.Cases<R> {
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
  default Truth test(Situation situation) {
    return judge(leaf -> leaf.test(situation));
  }

  /**
   * Judges the condition from its leaves, whoever judges those.
   *
   * @param leaves gives the truth of each leaf
   * @return whether it holds, or that it cannot be decided
   */
  Truth judge(Function<Leaf, Truth> leaves);

  /** Returns the conditions that it is made of; none for a leaf. */
  ImmutableList<Condition> parts();

  /** Returns what it is made of at the bottom, each leaf once, in reading order. */
  default ImmutableSet<Leaf> leaves() {
    return parts().stream().flatMap(part -> part.leaves().stream()).collect(toImmutableSet());
  }

  /** Returns the questions that it asks, each once. */
  default ImmutableSet<Question> questions() {
    return leaves().stream().flatMap(leaf -> leaf.questions().stream()).collect(toImmutableSet());
  }

  /** Returns the names of the parameters that it reads. */
  default ImmutableSet<String> parameters() {
    return leaves().stream().flatMap(leaf -> leaf.parameters().stream()).collect(toImmutableSet());
  }

  /**
   * Names the facts that keep the condition from being decided.
   *
   * @param situation facts, exercise, date and parameters
   * @param sink takes each question, possibly more than once
   */
  default void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    parts().forEach(part -> part.unknowns(situation, sink));
  }

  /**
   * Names the days on which the condition may change by time alone.
   *
   * @param situation facts, exercise, date and parameters
   * @param sink takes each day, past and future, possibly more than once
   */
  default void boundaries(Situation situation, Consumer<LocalDate> sink) {
    parts().forEach(part -> part.boundaries(situation, sink));
  }

  /** Returns whether it may name questions although it is decided, as where not knowing decides. */
  default boolean asksWhenDecided() {
    return parts().stream().anyMatch(Condition::asksWhenDecided);
  }

  /**
   * Looks inside.
   *
   * @param <R> the result
   * @param cases one function for each kind
   * @return what the function for this kind returned
   */
  <R> R fold(Cases<R> cases);

  /** {@return a condition that holds always} */
  static Condition always() {
    return new Always();
  }

  /** {@return the condition that the question is answered yes} */
  static Condition yes(Question question) {
    return new Answered(question, Answer.YES);
  }

  /** {@return the condition that the question is answered no} */
  static Condition no(Question question) {
    return new Answered(question, Answer.NO);
  }

  /** {@return the condition that at least one of the questions is answered yes} */
  static Condition anyYes(Question... questions) {
    return new AnyOf(
        ImmutableSet.copyOf(questions).stream()
            .map(Condition::yes)
            .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the condition that all of them hold} */
  static Condition allOf(Condition... conditions) {
    return new AllOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that at least one of them holds} */
  static Condition anyOf(Condition... conditions) {
    return new AnyOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that it does not hold} */
  static Condition not(Condition condition) {
    return new Not(condition);
  }

  /** {@return the condition that it is known to hold} */
  static Condition certainly(Condition condition) {
    return new Certainly(condition);
  }
}
