package org.fbsroutines.persistence.store;

import com.google.common.collect.ImmutableList;

/** Exercises would replace others that came from elsewhere, and with them their assessment. */
public final class TakenExerciseException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> exerciseIds;

  /** Names the exercises. */
  public TakenExerciseException(ImmutableList<String> exerciseIds) {
    super(
        "exercise ids: "
            + String.join(", ", exerciseIds)
            + " (expected: ids that no exercise of another origin has). Give them other ids.");
    this.exerciseIds = exerciseIds;
  }

  /** Returns the ids that are taken, in their order. */
  public ImmutableList<String> exerciseIds() {
    return exerciseIds;
  }
}
