package org.fbsroutines.cli;

import java.util.Arrays;
import java.util.Map;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/** Answers that a command line changes, to see what difference they would make. */
final class WhatIf {
  private WhatIf() {}

  /**
   * Changes answers.
   *
   * @throws Failure if a question or an answer is not known
   */
  static PatientFacts change(PatientFacts facts, Map<String, String> answers) {
    PatientFacts changed = facts;
    for (Map.Entry<String, String> given : answers.entrySet()) {
      changed = changed.with(question(given.getKey()), answer(given));
    }
    return changed;
  }

  private static Question question(String key) {
    return Question.withKey(key)
        .orElseThrow(
            () ->
                Failure.ofInput(
                    "--what-if: " + key + " (expected: a question of 'fbs screen --template')"));
  }

  private static Answer answer(Map.Entry<String, String> given) {
    return Arrays.stream(Answer.values())
        .filter(answer -> answer.token().equals(given.getValue()))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.ofInput(
                    "--what-if: "
                        + given.getKey()
                        + "="
                        + given.getValue()
                        + " (expected: yes, no or unknown)"));
  }
}
