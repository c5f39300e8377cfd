package org.fbsroutines.web.figure;

/** How one pose goes over into the next. */
enum Pace {
  /** Each pose is left and reached gently. */
  GENTLE(8),
  /** One pose runs into the next, as in walking. */
  FLOWING(4),
  /** At the same speed all the way, as an arm turns in swimming. */
  EVEN(6);

  private final int steps;

  Pace(int steps) {
    this.steps = steps;
  }

  /** Returns how many steps the way from one pose to the next is drawn in. */
  int steps() {
    return steps;
  }

  /** Returns which share of the way is gone after a share of the time. */
  double gone(double share) {
    return this == GENTLE ? (1 - Math.cos(Math.PI * share)) / 2 : share;
  }
}
