package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * Exercises as CSV, for spreadsheets. Citations have no column: JSON keeps them. An exercise that
 * leaves the house takes along the restrictions that govern it; they are shown to the reader and
 * not read back.
 */
public final class ExerciseCsv {
  static final String ID = "exercise_id";

  private static final String RESTRICTIONS = "restrictions";

  static final ImmutableMap<String, String> REQUIRED =
      ImmutableMap.of(ID, "e", "name", "something", "origin", "somebody");

  private static final ImmutableSet<String> ALL =
      ImmutableSet.<String>builder()
          .add(ID, "name", "aliases", "position", "equipment", "supervision", "demands")
          .add("stands_in_for", "purpose", "starting_position", "steps", "cues", "breathing")
          .add("precautions")
          .addAll(DosageFields.COLUMNS)
          .add("dosage_interpretation", "origin", "author", "licence", RESTRICTIONS)
          .build();

  private ExerciseCsv() {}

  /** The columns, in the order in which they are written. */
  static ImmutableSet<String> columns() {
    return ALL;
  }

  static Exercise exercise(CsvRow row) {
    ExerciseId id = row.get(ID).exerciseId();
    Text name = Exercise.named(row.get("name").text());
    StartingPosition position =
        row.find("position")
            .map(told -> told.token(Tokens.POSITION))
            .orElse(StartingPosition.NOT_STATED);
    Supervision supervision =
        row.find("supervision")
            .map(told -> told.token(Tokens.SUPERVISION))
            .orElse(Supervision.NONE);
    Demands demands = row.find("demands").map(ExerciseCsv::demands).orElse(Demands.notAssessed());
    Optional<ExerciseId> standsInFor = row.find("stands_in_for").map(Value::exerciseId);
    DosageStatement dosage =
        new DosageStatement(
            DosageFields.read(row),
            row.text("dosage_interpretation").map(OwnWords::of),
            ImmutableList.of());
    String origin = row.get("origin").text();
    return row.build(
        () ->
            Exercise.builder(
                    id,
                    name,
                    instructions(row),
                    Provenance.of(
                        origin, row.text("author").orElse(""), row.text("licence").orElse("")))
                .aliases(OwnWords.ofAll(row.items("aliases")))
                .position(position)
                .equipment(OwnWords.ofAll(row.items("equipment")))
                .supervision(supervision)
                .demands(demands)
                .standsInFor(standsInFor)
                .dosage(dosage)
                .build());
  }

  private static Instructions instructions(CsvRow row) {
    return new Instructions(
        Statement.uncited(row.items("purpose")),
        Statement.uncited(row.items("starting_position")),
        Statement.uncited(row.items("steps")),
        Statement.uncited(row.items("cues")),
        Statement.uncited(row.items("breathing")),
        Statement.uncited(row.items("precautions")));
  }

  private static Demands demands(Value cell) {
    return cell.isText(ExerciseReader.NOT_ASSESSED)
        ? Demands.notAssessed()
        : Demands.of(ImmutableSet.copyOf(cell.list(item -> item.token(Tokens.DEMAND))));
  }

  /**
   * Whether two exercises are the same, be it that one came through CSV and lost its citations.
   *
   * @param one an exercise
   * @param other another
   * @return true if they are equal but for citations
   */
  public static boolean saysTheSame(Exercise one, Exercise other) {
    return one.equals(other) || fields(one).equals(fields(other));
  }

  private static String restrictions(List<Restriction> governing) {
    return CsvText.join(
        governing.stream()
            .map(restriction -> restriction.id() + " " + restriction.title().english())
            .toList());
  }

  static Map<String, String> fields(Exercise exercise, RuleBook ruleBook) {
    Map<String, String> fields = fields(exercise);
    fields.put(RESTRICTIONS, restrictions(ExerciseJson.governing(exercise, ruleBook)));
    return fields;
  }

  /** What the exercise states itself. */
  static Map<String, String> fields(Exercise exercise) {
    Map<String, String> fields =
        exercise.dosage().dosage().stated().map(DosageFields::cells).orElseGet(HashMap::new);
    Instructions instructions = exercise.instructions();
    fields.put(ID, exercise.id().value());
    fields.put("name", exercise.name().english());
    fields.put("aliases", texts(exercise.aliases().stream()));
    fields.put("position", exercise.position().token());
    fields.put("equipment", texts(exercise.equipment().stream()));
    fields.put("supervision", exercise.supervision().token());
    fields.put("demands", demandsField(exercise.demands()));
    fields.put("stands_in_for", exercise.standsInFor().map(ExerciseId::value).orElse(""));
    fields.put("purpose", statements(instructions.purpose()));
    fields.put("starting_position", statements(instructions.startingPosition()));
    fields.put("steps", statements(instructions.steps()));
    fields.put("cues", statements(instructions.cues()));
    fields.put("breathing", statements(instructions.breathing()));
    fields.put("precautions", statements(instructions.precautions()));
    fields.put(
        "dosage_interpretation", exercise.dosage().interpretation().map(Text::english).orElse(""));
    fields.put("origin", exercise.provenance().origin());
    fields.put("author", exercise.provenance().author());
    fields.put("licence", exercise.provenance().licenceName());
    return fields;
  }

  private static String demandsField(Demands demands) {
    return demands.areAssessed()
        ? CsvText.join(demands.values().stream().map(Demand::token).toList())
        : ExerciseReader.NOT_ASSESSED;
  }

  private static String statements(List<Statement> statements) {
    return texts(statements.stream().map(Statement::text));
  }

  private static String texts(Stream<Text> texts) {
    return CsvText.join(texts.map(Text::english).toList());
  }
}
