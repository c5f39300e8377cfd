package org.fbsroutines.domain.condition;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** A fact that is not known and would have to be for a decision. */
public sealed interface OpenQuestion {

  /**
   * A question of the questionnaire that is not answered.
   *
   * @param question the question
   */
  record Unanswered(Question question) implements OpenQuestion {
    /** Refuses null. */
    public Unanswered {
      requireNonNull(question, "question");
    }

    @Override
    public String key() {
      return question.key();
    }

    @Override
    public Text text() {
      return question.text();
    }

    @Override
    public Optional<Question> asked() {
      return Optional.of(question);
    }
  }

  /** A fact about which nothing is known. */
  enum Fact implements OpenQuestion {
    /** Which operations were done. */
    OPERATIONS(
        "operations", "open.operations", "Which operations on the spine were done, and when?"),
    /** The usual level of pain. */
    USUAL_PAIN("usualPain", "open.usual-pain", "What is the usual level of pain, 0 to 10?"),
    /** What the patient cannot do. */
    LIMITATIONS("limitations", "open.limitations", "What can the patient not do?"),
    /** The swimming strokes. */
    STROKES("strokes", "open.strokes", "Which swimming strokes does the patient know?"),
    /** How the pain answered exercises. */
    PAIN_RESPONSES(
        "painResponses",
        "open.pain-responses",
        "How did the pain respond to the exercises already tried?");

    private final String key;
    private final Key text;

    Fact(String key, String text, String english) {
      this.key = key;
      this.text = Key.of(text, english);
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public Text text() {
      return text.text();
    }
  }

  /** A part of what is known of an operation. */
  enum OperationPart {
    /** What was done. */
    KIND("kind", "What was done in this operation?"),
    /** Which part of the spine it was. */
    REGION("region", "Which part of the spine was it?"),
    /** From which side it was done. */
    APPROACH("approach", "From which side did the surgeon operate?"),
    /** The day it was done. */
    DATE("date", "On which day was this operation?");

    private final String field;
    private final Key text;

    OperationPart(String field, String english) {
      this.field = field;
      this.text = Key.of("open." + field, english);
    }
  }

  /**
   * A part of an operation that is not known.
   *
   * @param index which of the operations, from 0
   * @param part the part
   */
  record OfOperation(int index, OperationPart part) implements OpenQuestion {
    /** Refuses null. */
    public OfOperation {
      requireNonNull(part, "part");
    }

    @Override
    public String key() {
      return Fact.OPERATIONS.key + "[" + index + "]." + part.field;
    }

    @Override
    public Text text() {
      return part.text.text();
    }
  }

  /** A part of what is known of how the pain responded to an exercise. */
  enum PainPart {
    /** Whether it was back at its usual level within 24 hours. */
    SETTLED(
        "settledWithin24Hours",
        "open.pain-settled",
        "{exercise}: was the pain back at its usual level within 24 hours?"),
    /** Whether it stayed for some days. */
    PERSISTS(
        "persistsForDays",
        "open.pain-persists",
        "{exercise}: has the pain stayed up for some days?");

    private final String field;
    private final Key text;

    PainPart(String field, String text, String english) {
      this.field = field;
      this.text = Key.of(text, english);
    }
  }

  /**
   * A part of how the pain responded to an exercise that is not known.
   *
   * @param index which of the pain responses, from 0
   * @param exercise the exercise's name
   * @param part the part
   */
  record OfPainResponse(int index, Text exercise, PainPart part) implements OpenQuestion {
    /** Refuses null. */
    public OfPainResponse {
      requireNonNull(exercise, "exercise");
      requireNonNull(part, "part");
    }

    @Override
    public String key() {
      return Fact.PAIN_RESPONSES.key + "[" + index + "]." + part.field;
    }

    @Override
    public Text text() {
      return part.text.with("exercise", exercise);
    }
  }

  /**
   * Its location in a document of facts, such as {@code woundHealed} or {@code operations[0].date}.
   */
  String key();

  /** Returns the question, as a person is asked. */
  Text text();

  /** Returns the question of the questionnaire that it is; empty for any other fact. */
  default Optional<Question> asked() {
    return Optional.empty();
  }

  /** Returns the keys of the questions that are not those of {@link Question}. */
  static ImmutableList<Key> keys() {
    return Streams.concat(
            Arrays.stream(Fact.values()).map(fact -> fact.text),
            Arrays.stream(OperationPart.values()).map(part -> part.text),
            Arrays.stream(PainPart.values()).map(part -> part.text))
        .collect(toImmutableList());
  }
}
