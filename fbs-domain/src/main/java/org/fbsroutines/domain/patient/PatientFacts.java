package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of a patient for screening, without identity. Nothing here has a healthy default:
 * what was not recorded is unknown.
 *
 * @param answers the questions answered yes or no; a question that is not here is unknown
 * @param operations all operations on the spine
 * @param usualPain the usual level of pain
 * @param limitations what the patient says cannot be done, in words; empty where there is none
 * @param strokes the swimming strokes the patient knows
 * @param painResponses how the pain answered exercises already tried; empty where none was tried
 * @param walkingMinutes minutes walked until the pain said stop, one for each of three days
 */
public record PatientFacts(
    ImmutableMap<Question, Answer> answers,
    Known<ImmutableList<Operation>> operations,
    Known<PainScore> usualPain,
    Known<ImmutableList<String>> limitations,
    Known<ImmutableSet<Stroke>> strokes,
    Known<ImmutableList<PainResponse>> painResponses,
    Known<ImmutableList<Integer>> walkingMinutes) {

  /** Drops answers that are unknown and puts the rest in order. */
  public PatientFacts {
    requireNonNull(answers, "answers");
    requireNonNull(operations, "operations");
    requireNonNull(usualPain, "usualPain");
    requireNonNull(limitations, "limitations");
    requireNonNull(strokes, "strokes");
    requireNonNull(painResponses, "painResponses");
    requireNonNull(walkingMinutes, "walkingMinutes");
    answers = Maps.immutableEnumMap(Maps.filterValues(answers, a -> a != Answer.UNKNOWN));
  }

  /** Facts of which none is known. */
  public static PatientFacts unknown() {
    return new PatientFacts(
        ImmutableMap.of(),
        Known.unknown(),
        Known.unknown(),
        Known.unknown(),
        Known.unknown(),
        Known.unknown(),
        Known.unknown());
  }

  /**
   * The answer to a question.
   *
   * @param question the question
   * @return unknown where it was not answered
   */
  public Answer answer(Question question) {
    return answers.getOrDefault(question, Answer.UNKNOWN);
  }

  /** These facts with one answer changed. */
  public PatientFacts with(Question question, Answer answer) {
    Map<Question, Answer> changed = new EnumMap<>(Question.class);
    changed.putAll(answers);
    changed.put(question, answer);
    return new PatientFacts(
        ImmutableMap.copyOf(changed),
        operations,
        usualPain,
        limitations,
        strokes,
        painResponses,
        walkingMinutes);
  }

  /** These facts with the operations changed. */
  public PatientFacts withOperations(Known<ImmutableList<Operation>> changed) {
    return new PatientFacts(
        answers, changed, usualPain, limitations, strokes, painResponses, walkingMinutes);
  }

  /** These facts with the usual pain changed. */
  public PatientFacts withUsualPain(Known<PainScore> changed) {
    return new PatientFacts(
        answers, operations, changed, limitations, strokes, painResponses, walkingMinutes);
  }

  /**
   * These facts with the limitations changed.
   *
   * @param changed the new limitations, in words
   * @return the changed facts
   */
  public PatientFacts withLimitations(Known<ImmutableList<String>> changed) {
    return new PatientFacts(
        answers, operations, usualPain, changed, strokes, painResponses, walkingMinutes);
  }

  /** These facts with the strokes changed. */
  public PatientFacts withStrokes(Known<ImmutableSet<Stroke>> changed) {
    return new PatientFacts(
        answers, operations, usualPain, limitations, changed, painResponses, walkingMinutes);
  }

  /** These facts with the pain responses changed. */
  public PatientFacts withPainResponses(Known<ImmutableList<PainResponse>> changed) {
    return new PatientFacts(
        answers, operations, usualPain, limitations, strokes, changed, walkingMinutes);
  }

  /**
   * These facts with the minutes walked changed.
   *
   * @param changed the new minutes, one for each of three days
   * @return the changed facts
   */
  public PatientFacts withWalkingMinutes(Known<ImmutableList<Integer>> changed) {
    return new PatientFacts(
        answers, operations, usualPain, limitations, strokes, painResponses, changed);
  }
}
