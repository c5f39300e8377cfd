package org.fbsroutines.persistence.format.freeexercisedb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;

/**
 * The layout of the free-exercise-db library. What it states of level, force and muscles is no
 * assessment for a back after surgery: its exercises come in with their demands not assessed and
 * their dosage left to the clinician.
 */
final class FreeExerciseDb {
  /** The name of the library. */
  static final String ORIGIN = "free-exercise-db";

  private static final String ID_PREFIX = "fedb-";
  private static final String NO_EQUIPMENT = "body only";
  private static final Provenance PROVENANCE = Provenance.of(ORIGIN, "", "Unlicense");

  static final ImmutableSet<String> MEMBERS =
      ImmutableSet.of(
          "id",
          "name",
          "force",
          "level",
          "mechanic",
          "equipment",
          "primaryMuscles",
          "secondaryMuscles",
          "instructions",
          "category",
          "images");

  private FreeExerciseDb() {}

  static Exercise exercise(Value value) {
    Value id = value.get("id");
    String given = id.text();
    ExerciseId exerciseId = id.build(() -> new ExerciseId(ID_PREFIX + kebab(given)));
    String name = value.get("name").text();
    ImmutableList<Text> equipment =
        value
            .find("equipment")
            .filter(stated -> !stated.is(ValueKind.NULL))
            .map(Value::text)
            .filter(stated -> !stated.equals(NO_EQUIPMENT))
            .map(stated -> OwnWords.ofAll(ImmutableList.of(stated)))
            .orElse(ImmutableList.of());
    ImmutableList<Statement> steps = steps(value.get("instructions"));
    return value.build(
        () ->
            Exercise.builder(
                    exerciseId, Exercise.named(name), Instructions.stepsOnly(steps), PROVENANCE)
                .equipment(equipment)
                .build());
  }

  private static ImmutableList<Statement> steps(Value list) {
    return list
        .list(
            item -> {
              String text = item.text();
              return text.isBlank()
                  ? Optional.<Statement>empty()
                  : Optional.of(item.build(() -> Statement.uncited(text)));
            })
        .stream()
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private static String kebab(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
