package org.fbsroutines.domain.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.OwnWords;

/** An item of which only the dosage matters. */
final class PlainItem {
  private PlainItem() {}

  static RoutineItem of(ExerciseId exercise, Dosage.Stated dosage, Optional<String> reason) {
    return new RoutineItem(
        exercise,
        OwnWords.of("name"),
        StartingPosition.NOT_STATED,
        dosage,
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        reason);
  }
}
