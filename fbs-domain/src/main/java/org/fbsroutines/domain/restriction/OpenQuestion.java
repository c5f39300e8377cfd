package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.patient.Question;

/**
 * A fact that is not known and would have to be for a decision.
 *
 * @param key where it stands in the facts, such as {@code woundHealed} or {@code
 *     operations[0].date}
 * @param text the question in English
 */
public record OpenQuestion(String key, String text) {
  /** Refuses null. */
  public OpenQuestion {
    requireNonNull(key, "key");
    requireNonNull(text, "text");
  }

  static OpenQuestion of(Question question) {
    return new OpenQuestion(question.key(), question.text());
  }

  static OpenQuestion operations() {
    return new OpenQuestion("operations", "Which operations on the spine were done, and when?");
  }

  static OpenQuestion operation(int index, String field, String text) {
    return new OpenQuestion("operations[" + index + "]." + field, text);
  }

  static OpenQuestion usualPain() {
    return new OpenQuestion("usualPain", "What is the usual level of pain, 0 to 10?");
  }

  static OpenQuestion limitations() {
    return new OpenQuestion("limitations", "What can the patient not do?");
  }

  static OpenQuestion strokes() {
    return new OpenQuestion("strokes", "Which swimming strokes does the patient know?");
  }

  static OpenQuestion painResponses() {
    return new OpenQuestion(
        "painResponses", "How did the pain answer the exercises already tried?");
  }

  static OpenQuestion painSettled(int index, String exercise) {
    return new OpenQuestion(
        "painResponses[" + index + "].settledWithin24Hours",
        exercise + ": was the pain back at its usual level within 24 hours?");
  }

  static OpenQuestion painPersists(int index, String exercise) {
    return new OpenQuestion(
        "painResponses[" + index + "].persistsForDays",
        exercise + ": has the pain stayed up for some days?");
  }
}
