package org.fbsroutines.persistence.store;

/** What a clinician approves is based on a version that is no longer the latest. */
public final class StaleRoutineException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long expected;
  private final long actual;

  /**
   * Of one thing that was seen.
   *
   * @param what that thing
   * @param expected the version that was on the screen; 0 for none
   * @param actual the version that is stored; 0 for none
   */
  public StaleRoutineException(String what, long expected, long actual) {
    super(
        what
            + ": version "
            + actual
            + " (expected: "
            + expected
            + "). Somebody changed it meanwhile: look at it again before approving.");
    this.expected = expected;
    this.actual = actual;
  }

  /** Returns the version that was on the screen; 0 for none. */
  public long expected() {
    return expected;
  }

  /** Returns the version that is stored; 0 for none. */
  public long actual() {
    return actual;
  }
}
