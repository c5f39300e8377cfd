package org.fbsroutines.domain.exercise;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/** An ordered set of exercises; every fallback stands in for an exercise of the same set. */
public final class Catalogue {
  private final ImmutableMap<ExerciseId, Exercise> byId;

  private Catalogue(ImmutableMap<ExerciseId, Exercise> byId) {
    this.byId = byId;
  }

  /**
   * A catalogue of these exercises, in this order.
   *
   * @param exercises with distinct ids
   * @return the catalogue
   * @throws IllegalArgumentException if an id occurs twice or a fallback stands in for an exercise
   *     that is not there
   */
  public static Catalogue of(List<Exercise> exercises) {
    Map<ExerciseId, Exercise> byId = new LinkedHashMap<>();
    for (Exercise exercise : exercises) {
      checkArgument(
          byId.put(exercise.id(), exercise) == null,
          "exercise %s: given twice (expected: distinct ids)",
          exercise.id());
    }
    for (Exercise exercise : exercises) {
      exercise
          .standsInFor()
          .ifPresent(
              id -> {
                if (!byId.containsKey(id)) {
                  throw unknown(exercise.id() + ".standsInFor", id);
                }
              });
    }
    return new Catalogue(ImmutableMap.copyOf(byId));
  }

  private static InvalidValueException unknown(String field, ExerciseId id) {
    return InvalidValueException.of(field, id, Complaint.CATALOGUE_EXERCISE.of());
  }

  /**
   * The nine exercises of the seed article: six numbered, aqua exercise as the fallback for
   * swimming, and two for the clinic only. Created once per process.
   */
  public static Catalogue standard() {
    return SeedCatalogue.CATALOGUE;
  }

  /**
   * This catalogue with one more exercise at its end.
   *
   * @param exercise with an id that is not there yet
   * @return the larger catalogue
   * @throws IllegalArgumentException if the id already exists, or it stands in for an exercise that
   *     is not there
   */
  public Catalogue with(Exercise exercise) {
    return of(ImmutableList.<Exercise>builder().addAll(exercises()).add(exercise).build());
  }

  /** Returns the exercises in their order. */
  public ImmutableList<Exercise> exercises() {
    return byId.values().asList();
  }

  /**
   * Finds an exercise.
   *
   * @param id its permanent name
   * @return the exercise, or empty
   */
  public Optional<Exercise> find(ExerciseId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Gets an exercise that must be there.
   *
   * @param id its permanent name
   * @return the exercise
   * @throws IllegalArgumentException if the catalogue does not hold it
   */
  public Exercise get(ExerciseId id) {
    return find(id).orElseThrow(() -> unknown("exercise", id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalogue that && exercises().equals(that.exercises());
  }

  @Override
  public int hashCode() {
    return exercises().hashCode();
  }

  @Override
  public String toString() {
    return "Catalogue" + byId.keySet();
  }
}
