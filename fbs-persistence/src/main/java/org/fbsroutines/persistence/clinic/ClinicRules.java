package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.format.ExerciseJson;
import org.fbsroutines.persistence.format.RuleBookJson;
import org.fbsroutines.persistence.store.ExerciseListing;
import org.fbsroutines.persistence.store.ExerciseRow;
import org.fbsroutines.persistence.store.ExerciseStatus;
import org.fbsroutines.persistence.store.ExerciseStore;
import org.fbsroutines.persistence.store.RuleBookStore;
import org.jdbi.v3.core.Handle;

/**
 * What a clinic screens its patients with, in the versions that are in force.
 *
 * @param catalogue the exercises whose demands are assessed, the standard ones first and in their
 *     order; the others can never be prescribed
 * @param catalogueRevision the revision of the clinic's catalogue
 * @param ruleBook the clinic's rule book
 * @param ruleBookVersion its version
 */
public record ClinicRules(
    Catalogue catalogue, long catalogueRevision, RuleBook ruleBook, int ruleBookVersion) {

  /**
   * Reads what is in force.
   *
   * @param handle inside the clinic
   * @return empty while the clinic has no rule book
   */
  public static Optional<ClinicRules> read(Handle handle) {
    ExerciseStore exercises = new ExerciseStore(handle);
    long revision = exercises.revision();
    return new RuleBookStore(handle)
        .latest()
        .map(
            row ->
                new ClinicRules(
                    catalogue(handle, exercises),
                    revision,
                    RuleBookJson.read("rule book " + row.version(), row.document()),
                    row.version()));
  }

  /**
   * Finds an exercise of a clinic's catalogue, assessed or not.
   *
   * @param handle inside the clinic
   * @param id the exercise
   * @return the exercise, or empty where none is listed
   */
  public static Optional<Exercise> exercise(Handle handle, ExerciseId id) {
    return exercise(new ExerciseStore(handle), id.value());
  }

  /** Returns a screener of these rules. */
  public Screener screener() {
    return Screener.of(catalogue, ruleBook);
  }

  private static Catalogue catalogue(Handle handle, ExerciseStore store) {
    Map<ExerciseId, Exercise> stored = new HashMap<>();
    new ExerciseListing(handle).assessed().forEach(id -> add(id, store, stored));
    Map<ExerciseId, Exercise> ordered = new LinkedHashMap<>();
    for (Exercise standard : Catalogue.standard().exercises()) {
      Exercise exercise = stored.get(standard.id());
      if (exercise != null) {
        ordered.put(exercise.id(), exercise);
      }
    }
    stored.values().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(exercise -> ordered.putIfAbsent(exercise.id(), exercise));
    return Catalogue.of(ImmutableList.copyOf(ordered.values()));
  }

  /** A fallback brings what it stands in for, so that its offer can be decided. */
  private static void add(String id, ExerciseStore store, Map<ExerciseId, Exercise> stored) {
    if (!stored.containsKey(new ExerciseId(id))) {
      exercise(store, id)
          .ifPresent(
              exercise -> {
                stored.put(exercise.id(), exercise);
                exercise.standsInFor().ifPresent(replaced -> add(replaced.value(), store, stored));
              });
    }
  }

  private static Optional<Exercise> exercise(ExerciseStore store, String id) {
    return store
        .find(id)
        .filter(row -> row.status() == ExerciseStatus.LISTED)
        .map(ClinicRules::exercise);
  }

  private static Exercise exercise(ExerciseRow row) {
    return ExerciseJson.read("exercise " + row.exerciseId(), row.document());
  }
}
