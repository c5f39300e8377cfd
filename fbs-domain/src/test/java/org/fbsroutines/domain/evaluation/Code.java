package org.fbsroutines.domain.evaluation;

import org.fbsroutines.domain.exercise.ExerciseId;

/** The nine exercises, under the codes of the evidence page. */
enum Code {
  AB("abdominal-bracing"),
  YO("yoga"),
  WA("walking"),
  SW("swimming"),
  AQ("aqua-exercise"),
  CM("cervical-mobility"),
  SH("shoulder-circles"),
  DLS("dynamic-lumbar-stabilization"),
  IK("isokinetic");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  ExerciseId id() {
    return new ExerciseId(id);
  }
}
