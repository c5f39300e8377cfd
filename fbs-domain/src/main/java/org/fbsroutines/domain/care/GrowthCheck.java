package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * Whether a routine asks more of a patient than before, and whether it may. More than the last
 * dosage is growth also if the exercise was left out in between; an exercise that was never
 * prescribed does not grow, it begins.
 *
 * @param hold what stands in the way of more
 * @param last the dosage at which each exercise was last prescribed, or what the pain rule leaves
 *     of it (R37)
 */
public record GrowthCheck(GrowthHold hold, ImmutableMap<ExerciseId, Dosage.Stated> last) {
  /** Refuses null. */
  public GrowthCheck {
    requireNonNull(hold, "hold");
    requireNonNull(last, "last");
  }

  /**
   * The check of a patient.
   *
   * @param hold what stands in the way of more
   * @param versions the items of every version of the routine, the latest first
   * @param lessened what the pain rule leaves, by exercise
   * @return the check
   */
  public static GrowthCheck of(
      GrowthHold hold,
      Iterable<? extends List<RoutineItem>> versions,
      Map<ExerciseId, Dosage.Stated> lessened) {
    return new GrowthCheck(
        hold,
        ImmutableMap.<ExerciseId, Dosage.Stated>builder()
            .putAll(Maps.transformValues(RoutineItem.lastOfEach(versions), RoutineItem::dosage))
            .putAll(lessened)
            .buildKeepingLast());
  }

  /**
   * The exercises whose dosage grows although something stands in the way of it.
   *
   * @param items of the routine that is to be approved
   * @param reason the clinician's written reason for growth, if there is one
   * @return the exercises; empty if the routine may be approved
   */
  public ImmutableSet<ExerciseId> held(List<RoutineItem> items, Optional<String> reason) {
    return hold.lets(reason) ? ImmutableSet.of() : grown(items);
  }

  /**
   * The reason as it is kept with the routine: only if it was needed.
   *
   * @param items of the routine that is to be approved
   * @param reason the clinician's written reason for growth, if there is one
   * @return empty if nothing grows, or nothing stands in the way
   */
  public Optional<String> kept(List<RoutineItem> items, Optional<String> reason) {
    return reason.filter(written -> hold.stands() && !grown(items).isEmpty());
  }

  /** A dosage that cannot be compared, such as a time instead of a count, counts as more. */
  private ImmutableSet<ExerciseId> grown(List<RoutineItem> items) {
    return items.stream()
        .filter(
            item ->
                last(item.exercise())
                    .filter(before -> !item.dosage().compare(before).isWithin())
                    .isPresent())
        .map(RoutineItem::exercise)
        .collect(toImmutableSet());
  }

  /**
   * The last dosage of an exercise.
   *
   * @param exercise the exercise
   * @return empty if it was never prescribed
   */
  public Optional<Dosage.Stated> last(ExerciseId exercise) {
    return Optional.ofNullable(last.get(exercise));
  }
}
