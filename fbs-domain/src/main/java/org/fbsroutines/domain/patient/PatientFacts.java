package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of a patient for screening, without identity. Nothing here has a healthy default:
 * what was not recorded is unknown. Made by {@link #builder}; the constructor grows with each fact
 * that is added.
 *
 * @param answers the questions answered yes or no; a question that is not here is unknown
 * @param operations all operations on the spine
 * @param usualPain the usual level of pain
 * @param limitations what the patient says they cannot do, in words; empty if there is nothing
 * @param strokes the swimming strokes the patient knows
 * @param painResponses how the pain responded to exercises already tried; empty if none was tried
 * @param walkingMinutes minutes walked until the pain required a stop, one for each of three days
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

  /** Facts with nothing known. */
  public static PatientFacts unknown() {
    return builder().build();
  }

  /** Facts to be filled in; what is left out stays unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** These facts, to be changed. */
  public Builder toBuilder() {
    return builder()
        .answers(answers)
        .operations(operations)
        .usualPain(usualPain)
        .limitations(limitations)
        .strokes(strokes)
        .painResponses(painResponses)
        .walkingMinutes(walkingMinutes);
  }

  /**
   * The answer to a question.
   *
   * @param question the question
   * @return unknown if it was not answered
   */
  public Answer answer(Question question) {
    return answers.getOrDefault(question, Answer.UNKNOWN);
  }

  /** These facts with one answer changed. */
  public PatientFacts with(Question question, Answer answer) {
    return toBuilder().answer(question, answer).build();
  }

  /**
   * These facts with every question answered as it reassures: what would be decided if only the
   * rest of the facts spoke. These are nobody's own answers.
   */
  public PatientFacts reassured() {
    Builder reassured = toBuilder();
    for (Question question : Question.values()) {
      reassured.answer(question, question.reassuring());
    }
    return reassured.build();
  }

  /** These facts with the operations changed. */
  public PatientFacts withOperations(Known<? extends Collection<Operation>> changed) {
    return toBuilder().operations(changed).build();
  }

  /** These facts with the usual pain changed. */
  public PatientFacts withUsualPain(Known<PainScore> changed) {
    return toBuilder().usualPain(changed).build();
  }

  /** These facts with the limitations changed. */
  public PatientFacts withLimitations(Known<? extends Collection<String>> changed) {
    return toBuilder().limitations(changed).build();
  }

  /** These facts with the strokes changed. */
  public PatientFacts withStrokes(Known<? extends Collection<Stroke>> changed) {
    return toBuilder().strokes(changed).build();
  }

  /** These facts with the pain responses changed. */
  public PatientFacts withPainResponses(Known<? extends Collection<PainResponse>> changed) {
    return toBuilder().painResponses(changed).build();
  }

  /** These facts with the minutes walked changed. */
  public PatientFacts withWalkingMinutes(Known<? extends Collection<Integer>> changed) {
    return toBuilder().walkingMinutes(changed).build();
  }

  /**
   * Takes facts one by one; the last value set for a fact counts. A fact that is added in a later
   * version is unknown to callers that do not set it. Not thread-safe.
   */
  public static final class Builder {
    private final Map<Question, Answer> answers = new EnumMap<>(Question.class);
    private Known<ImmutableList<Operation>> operations = Known.unknown();
    private Known<PainScore> usualPain = Known.unknown();
    private Known<ImmutableList<String>> limitations = Known.unknown();
    private Known<ImmutableSet<Stroke>> strokes = Known.unknown();
    private Known<ImmutableList<PainResponse>> painResponses = Known.unknown();
    private Known<ImmutableList<Integer>> walkingMinutes = Known.unknown();

    private Builder() {}

    /** Sets the answer to a question. */
    public Builder answer(Question question, Answer answer) {
      answers.put(question, requireNonNull(answer, "answer"));
      return this;
    }

    /** Sets the answers to these questions; those to others stay. */
    public Builder answers(Map<Question, Answer> more) {
      more.forEach(this::answer);
      return this;
    }

    /** Sets all operations on the spine. */
    public Builder operations(Known<? extends Collection<Operation>> all) {
      operations = all.map(ImmutableList::copyOf);
      return this;
    }

    /** Sets the usual level of pain. */
    public Builder usualPain(Known<PainScore> usual) {
      usualPain = usual;
      return this;
    }

    /** Sets what the patient says they cannot do, in words; empty if there is nothing. */
    public Builder limitations(Known<? extends Collection<String>> all) {
      limitations = all.map(ImmutableList::copyOf);
      return this;
    }

    /** Sets the swimming strokes the patient knows. */
    public Builder strokes(Known<? extends Collection<Stroke>> all) {
      strokes = all.map(ImmutableSet::copyOf);
      return this;
    }

    /** Sets how the pain responded to exercises already tried; empty if none was tried. */
    public Builder painResponses(Known<? extends Collection<PainResponse>> all) {
      painResponses = all.map(ImmutableList::copyOf);
      return this;
    }

    /** Sets the minutes walked until the pain required a stop, one for each of three days. */
    public Builder walkingMinutes(Known<? extends Collection<Integer>> all) {
      walkingMinutes = all.map(ImmutableList::copyOf);
      return this;
    }

    /** Returns the facts as set so far. */
    public PatientFacts build() {
      return new PatientFacts(
          Maps.immutableEnumMap(answers),
          operations,
          usualPain,
          limitations,
          strokes,
          painResponses,
          walkingMinutes);
    }
  }
}
