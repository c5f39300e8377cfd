package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.ExerciseFile;
import org.fbsroutines.persistence.format.ExerciseJson;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Located;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.ExerciseOrigin;
import org.fbsroutines.persistence.store.ExerciseRow;
import org.fbsroutines.persistence.store.ExerciseStatus;
import org.fbsroutines.persistence.store.ExerciseStore;
import org.fbsroutines.persistence.store.ImportKind;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.NewExercise;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.TakenExerciseException;
import org.jdbi.v3.core.Handle;

/**
 * Imports a file of exercises into a clinic's catalogue. An exercise never takes the place of one
 * of another origin; a standard exercise that comes back as it is stored is passed over.
 */
public final class ExerciseImport {
  private final FileImport importing;

  /**
   * An import into a clinic.
   *
   * @param database where to store
   * @param clinic whose catalogue
   * @param clock tells when
   */
  public ExerciseImport(Database database, ClinicId clinic, Clock clock) {
    this.importing = new FileImport(database, clinic, clock, ImportKind.EXERCISES);
  }

  /**
   * Imports a file: all of it, or nothing and the report names every problem.
   *
   * @param file our JSON or CSV, or the free-exercise-db layout, known by its content
   * @param actor who imports
   * @return what was done
   * @throws FormatException if there is no such file or it cannot be opened
   */
  public ImportReport run(Path file, String actor) {
    return importing.run(file, actor, ExerciseImport::read, ExerciseImport::merge);
  }

  private static FileImport.Content<Exercise> read(String name, InputStream input) {
    ExerciseFile read = ExerciseFile.read(name, input);
    return new FileImport.Content<>(read.layout(), read.exercises());
  }

  private static MergeCounts merge(
      Handle handle, ImmutableList<Located<Exercise>> rows, Recording recording) {
    ExerciseStore store = new ExerciseStore(handle);
    Map<String, Exercise> standard = new HashMap<>();
    Set<String> listed = new HashSet<>();
    store.forEach(
        row -> {
          listed.add(row.exerciseId());
          if (row.origin() == ExerciseOrigin.STANDARD) {
            standard.put(row.exerciseId(), exercise(row));
          }
        });
    rows.forEach(row -> listed.add(row.value().id().value()));
    checkFallbacks(rows, listed);
    ImmutableList<Located<Exercise>> others =
        rows.stream()
            .filter(row -> !isStandard(row.value(), standard))
            .collect(ImmutableList.toImmutableList());
    int passedOver = rows.size() - others.size();
    MergeCounts merged = merge(store, others, recording);
    return new MergeCounts(merged.added(), merged.changed(), merged.unchanged() + passedOver);
  }

  private static Exercise exercise(ExerciseRow row) {
    return ExerciseJson.read("exercise " + row.exerciseId(), row.document());
  }

  private static boolean isStandard(Exercise exercise, Map<String, Exercise> standard) {
    return Optional.ofNullable(standard.get(exercise.id().value()))
        .map(stored -> ExerciseFile.saysTheSame(exercise, stored))
        .orElse(false);
  }

  private static void checkFallbacks(ImmutableList<Located<Exercise>> rows, Set<String> listed) {
    List<Problem> problems = new ArrayList<>();
    for (Located<Exercise> row : rows) {
      row.value()
          .standsInFor()
          .filter(id -> !listed.contains(id.value()))
          .ifPresent(
              id ->
                  problems.add(
                      row.problem(
                          "standsInFor",
                          id + " (expected: an exercise of the file or of the catalogue)")));
    }
    if (!problems.isEmpty()) {
      throw FormatException.of(problems);
    }
  }

  private static MergeCounts merge(
      ExerciseStore store, ImmutableList<Located<Exercise>> rows, Recording recording) {
    try {
      return store.merge(
          Iterators.transform(rows.iterator(), row -> newExercise(row.value())), recording);
    } catch (TakenExerciseException e) {
      ImmutableSet<String> taken = ImmutableSet.copyOf(e.exerciseIds());
      ImmutableMap<String, Located<Exercise>> byId =
          rows.stream()
              .filter(row -> taken.contains(row.value().id().value()))
              .collect(ImmutableMap.toImmutableMap(row -> row.value().id().value(), row -> row));
      throw FormatException.of(
          byId.values().stream()
              .map(
                  row ->
                      row.problem(
                          "id",
                          row.value().id()
                              + " is an exercise of another origin and differs from it"
                              + " (expected: an id of its own)"))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static NewExercise newExercise(Exercise exercise) {
    return new NewExercise(
        exercise.id().value(),
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        exercise.name(),
        exercise.demands().areAssessed(),
        exercise.provenance().licence().strip(),
        exercise.provenance().origin(),
        ExerciseJson.write(exercise));
  }
}
