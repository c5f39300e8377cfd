package org.fbsroutines.domain.routine;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * The dosage at which a patient was last prescribed each exercise, or what the pain rule leaves of
 * it (R37). More than that is growth, also where the exercise was left out in between; an exercise
 * that was never prescribed does not grow, it begins.
 *
 * @param dosages by exercise
 */
public record LastPrescribed(ImmutableMap<ExerciseId, Dosage.Stated> dosages) {
  /** Refuses null. */
  public LastPrescribed {
    requireNonNull(dosages, "dosages");
  }

  /**
   * What was prescribed last.
   *
   * @param versions the items of every version of the routine, the latest first
   * @param lessened what the pain rule leaves, by exercise
   * @return the last dosage of every exercise that was ever prescribed
   */
  public static LastPrescribed of(
      Iterable<ImmutableList<RoutineItem>> versions,
      ImmutableMap<ExerciseId, Dosage.Stated> lessened) {
    Map<ExerciseId, Dosage.Stated> last = new HashMap<>();
    for (ImmutableList<RoutineItem> version : versions) {
      version.forEach(item -> last.putIfAbsent(item.exercise(), item.dosage()));
    }
    last.putAll(lessened);
    return new LastPrescribed(ImmutableMap.copyOf(last));
  }

  /**
   * The exercises that would be done at more than before. A dosage that cannot be compared with the
   * last one, such as a time instead of a count, counts as more.
   *
   * @param items of a routine
   * @return the exercises, in the order of the items
   */
  public ImmutableSet<ExerciseId> grown(ImmutableList<RoutineItem> items) {
    return items.stream()
        .filter(item -> isMore(item.exercise(), item.dosage()))
        .map(RoutineItem::exercise)
        .collect(toImmutableSet());
  }

  private boolean isMore(ExerciseId exercise, Dosage.Stated dosage) {
    return of(exercise).filter(before -> !dosage.compare(before).isWithin()).isPresent();
  }

  /**
   * The last dosage of an exercise.
   *
   * @param exercise the exercise
   * @return empty where it was never prescribed
   */
  public Optional<Dosage.Stated> of(ExerciseId exercise) {
    return Optional.ofNullable(dosages.get(exercise));
  }
}
