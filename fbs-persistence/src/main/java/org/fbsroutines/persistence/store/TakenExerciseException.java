package org.fbsroutines.persistence.store;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.persistence.text.StoreComplaint;

/** Exercises would replace others that came from elsewhere, and with them their assessment. */
public final class TakenExerciseException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> exerciseIds;

  /** Names the exercises. */
  public TakenExerciseException(ImmutableList<String> exerciseIds) {
    super(
        StoreComplaint.OTHER_ORIGIN.of(
            Argument.Series.of(
                Argument.Joint.COMMA, exerciseIds.stream().map(Argument.Name::new).toList())));
    this.exerciseIds = exerciseIds;
  }

  /** Returns the ids that are taken, in their order. */
  public ImmutableList<String> exerciseIds() {
    return exerciseIds;
  }
}
