package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/**
 * A fact that is not known and would have to be for a decision.
 *
 * @param key where it stands in the facts, such as {@code woundHealed} or {@code
 *     operations[0].date}
 * @param text the question
 */
public record OpenQuestion(String key, Text text) {
  private static final Key OPERATIONS =
      Key.of("open.operations", "Which operations on the spine were done, and when?");
  private static final Key KIND = Key.of("open.kind", "What was done in this operation?");
  private static final Key REGION = Key.of("open.region", "Which part of the spine was it?");
  private static final Key APPROACH =
      Key.of("open.approach", "From which side did the surgeon operate?");
  private static final Key DATE = Key.of("open.date", "On which day was this operation?");
  private static final Key USUAL_PAIN =
      Key.of("open.usual-pain", "What is the usual level of pain, 0 to 10?");
  private static final Key LIMITATIONS = Key.of("open.limitations", "What can the patient not do?");
  private static final Key STROKES =
      Key.of("open.strokes", "Which swimming strokes does the patient know?");
  private static final Key PAIN_RESPONSES =
      Key.of("open.pain-responses", "How did the pain answer the exercises already tried?");
  private static final Key PAIN_SETTLED =
      Key.of(
          "open.pain-settled", "{exercise}: was the pain back at its usual level within 24 hours?");
  private static final Key PAIN_PERSISTS =
      Key.of("open.pain-persists", "{exercise}: has the pain stayed up for some days?");

  /** Refuses null. */
  public OpenQuestion {
    requireNonNull(key, "key");
    requireNonNull(text, "text");
  }

  /** Returns the keys of the questions that are not those of {@link Question}. */
  public static ImmutableList<Key> keys() {
    return ImmutableList.of(
        OPERATIONS,
        KIND,
        REGION,
        APPROACH,
        DATE,
        USUAL_PAIN,
        LIMITATIONS,
        STROKES,
        PAIN_RESPONSES,
        PAIN_SETTLED,
        PAIN_PERSISTS);
  }

  /**
   * The question about an answer of the facts.
   *
   * @param question the question
   * @return the same as an open question
   */
  public static OpenQuestion of(Question question) {
    return new OpenQuestion(question.key(), question.text());
  }

  static OpenQuestion operations() {
    return new OpenQuestion("operations", OPERATIONS.text());
  }

  static OpenQuestion kind(int index) {
    return operation(index, "kind", KIND);
  }

  static OpenQuestion region(int index) {
    return operation(index, "region", REGION);
  }

  static OpenQuestion approach(int index) {
    return operation(index, "approach", APPROACH);
  }

  static OpenQuestion date(int index) {
    return operation(index, "date", DATE);
  }

  private static OpenQuestion operation(int index, String field, Key text) {
    return new OpenQuestion("operations[" + index + "]." + field, text.text());
  }

  static OpenQuestion usualPain() {
    return new OpenQuestion("usualPain", USUAL_PAIN.text());
  }

  static OpenQuestion limitations() {
    return new OpenQuestion("limitations", LIMITATIONS.text());
  }

  static OpenQuestion strokes() {
    return new OpenQuestion("strokes", STROKES.text());
  }

  static OpenQuestion painResponses() {
    return new OpenQuestion("painResponses", PAIN_RESPONSES.text());
  }

  static OpenQuestion painSettled(int index, Text exercise) {
    return new OpenQuestion(
        "painResponses[" + index + "].settledWithin24Hours",
        PAIN_SETTLED.with("exercise", exercise));
  }

  static OpenQuestion painPersists(int index, Text exercise) {
    return new OpenQuestion(
        "painResponses[" + index + "].persistsForDays", PAIN_PERSISTS.with("exercise", exercise));
  }
}
