package org.fbsroutines.domain.condition;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** When a clause of a restriction holds; evaluated in three-valued truth. */
public sealed interface Condition permits Leaf, AllOf, AnyOf, Not, Certainly {

  /**
   * One function for each kind of condition.
   *
   * @param <R> the result
   */
  interface Cases<R> extends Leaf.Cases<R> {
    /** {@return the result for a conjunction} */
    R allOf(ImmutableList<Condition> conditions);

    /** {@return the result for a disjunction} */
    R anyOf(ImmutableList<Condition> conditions);

    /** {@return the result for a negation} */
    R not(Condition condition);

    /** {@return the result for certainty} */
    R certainly(Condition condition);
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
   * Evaluates the condition from its leaves, however those are evaluated.
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
   * Returns the days on which time alone may change the condition.
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

  /**
   * Puts the condition into words; facts appear under their names in files.
   *
   * @param parameters the thresholds of its rule book, by name
   * @return the words, such as {@code woundHealed is no}
   */
  default Text phrase(Map<String, Parameter> parameters) {
    return fold(new ConditionPhrase(parameters));
  }

  /** Returns the keys of its words, for translations. */
  static ImmutableList<Key> keys() {
    return ConditionPhrase.keys();
  }

  /** {@return a condition that holds always} */
  static Condition always() {
    return new Always();
  }

  /** {@return the condition that the question has this answer, yes or no} */
  static Condition answered(Question question, Answer answer) {
    return new Answered(question, answer);
  }

  /** {@return the condition that the question is answered yes} */
  static Condition yes(Question question) {
    return answered(question, Answer.YES);
  }

  /** {@return the condition that the question is answered no} */
  static Condition no(Question question) {
    return answered(question, Answer.NO);
  }

  /** {@return the condition that at least one of the questions is answered yes} */
  static Condition anyYes(Question... questions) {
    return anyOf(ImmutableSet.copyOf(questions).stream().map(Condition::yes).toList());
  }

  /** {@return the condition that such an operation was done, at any time} */
  static Condition operated(OperationPattern which) {
    return new Operated(which);
  }

  /**
   * The condition that such an operation was done fewer than so many days ago. The window is
   * half-open: with 42 days it holds on day 41 and no longer on day 42.
   *
   * @param which the operations meant
   * @param parameter the parameter of the rule book that gives the days
   * @return the condition
   */
  static Condition operatedWithin(OperationPattern which, String parameter) {
    return new OperatedWithin(which, parameter);
  }

  /**
   * {@return the condition that an operation, its kind, region or day, the usual pain or the
   * limitations are not recorded}
   */
  static Condition historyNotRecorded() {
    return new HistoryNotRecorded();
  }

  /** {@return the condition that the patient knows at least one of these strokes} */
  static Condition knowsStroke(Set<Stroke> strokes) {
    return new KnowsStroke(ImmutableSet.copyOf(strokes));
  }

  /** {@return the condition that nobody has assessed what the exercise demands of the body} */
  static Condition demandsNotAssessed() {
    return new DemandsNotAssessed();
  }

  /** {@return the condition that the day of the decision lies in a half-open window} */
  static Condition dateWithin(LocalDate fromInclusive, LocalDate untilExclusive) {
    return new DateWithin(fromInclusive, untilExclusive);
  }

  /**
   * The condition that the pain answered the exercise too strongly, by the {@link PainRule}.
   *
   * @param lasting whether only a flare that has stayed for some days is meant
   * @return the condition
   */
  static Condition painFlare(boolean lasting) {
    return new PainFlare(lasting);
  }

  /** {@return the condition that all of them hold} */
  static Condition allOf(Condition... conditions) {
    return allOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that all of them hold} */
  static Condition allOf(List<Condition> conditions) {
    return new AllOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that at least one of them holds} */
  static Condition anyOf(Condition... conditions) {
    return anyOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that at least one of them holds} */
  static Condition anyOf(List<Condition> conditions) {
    return new AnyOf(ImmutableList.copyOf(conditions));
  }

  /** {@return the condition that it does not hold} */
  static Condition not(Condition condition) {
    return new Not(condition);
  }

  /**
   * The condition that it is known to hold: not knowing counts as not holding. Meant for
   * permissions such as a clearance, where not having one is the strict reading.
   *
   * @param condition what must be known to hold
   * @return the condition
   */
  static Condition certainly(Condition condition) {
    return new Certainly(condition);
  }
}
