package org.fbsroutines.domain.progress;

/** What happens next to the dosage of an exercise, the most careful first. */
public enum Step {
  /** No more of it until the pain has settled; then less. Takes effect at once. */
  STOP,
  /** Go on with less. Takes effect at once. */
  REDUCE,
  /** Go on as it is. */
  HOLD,
  /** A clinician may allow one step more. */
  RAISE
}
