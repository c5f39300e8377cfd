package org.fbsroutines.benchmarks;

import static org.fbsroutines.domain.patient.Answer.NO;
import static org.fbsroutines.domain.patient.Answer.UNKNOWN;
import static org.fbsroutines.domain.patient.Answer.YES;

import org.fbsroutines.domain.patient.Answer;

/** Three-valued logic as one would write it by hand. */
public final class Answers {
  private Answers() {}

  public static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  public static Answer not(Answer answer) {
    if (answer == YES) {
      return NO;
    }
    return answer == NO ? YES : UNKNOWN;
  }

  public static Answer and(Answer one, Answer other) {
    if (one == NO || other == NO) {
      return NO;
    }
    return one == YES && other == YES ? YES : UNKNOWN;
  }

  public static Answer or(Answer one, Answer other) {
    if (one == YES || other == YES) {
      return YES;
    }
    return one == NO && other == NO ? NO : UNKNOWN;
  }
}
