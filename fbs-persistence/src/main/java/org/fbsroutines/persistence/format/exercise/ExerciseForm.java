package org.fbsroutines.persistence.format.exercise;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.row.FieldForm;
import org.fbsroutines.persistence.format.row.RowForm;

/**
 * Exercises, which leave the house in English and take along the restrictions that govern them;
 * these are shown to the reader and not read back. Citations have no column: JSON keeps them.
 */
public final class ExerciseForm {
  private static final DocumentReading SPREADSHEET =
      DocumentReading.STORED.saying((value, start, end) -> Optional.of(OwnWords.of(value.text())));

  private static final Kind<ImmutableList<Restriction>> RESTRICTIONS =
      new Kind<>(
          (value, reading) -> ImmutableList.of(),
          governing -> JsonNodes.list(governing, ExerciseForm::node),
          governing ->
              CsvText.join(
                  governing.stream()
                      .map(restriction -> restriction.id() + " " + restriction.title().english())
                      .toList()));

  private static ObjectNode node(Restriction restriction) {
    return JsonNodes.object()
        .put("id", restriction.id())
        .put("title", restriction.title().english());
  }

  private ExerciseForm() {}

  /** Exercises, written with the restrictions of this rule book that govern them. */
  public static RowForm<Exercise> of(RuleBook ruleBook) {
    Fields<Exercise> fields =
        ExerciseFields.ENGLISH.withNotes(
            Field.stated(
                "restrictions",
                RESTRICTIONS,
                exercise -> governing(ruleBook, exercise),
                ImmutableList.of()));
    return new FieldForm<>(
        "exercises",
        fields,
        SPREADSHEET,
        (value, reading) -> ExerciseJson.read(value, fields, ExerciseTexts::sentence),
        ExerciseFields.ID.member(),
        row -> row.id().value());
  }

  /** In the order of the rule book. */
  private static ImmutableList<Restriction> governing(RuleBook ruleBook, Exercise exercise) {
    return ruleBook.restrictions().stream()
        .filter(
            restriction ->
                restriction.clauses().stream().anyMatch(clause -> clause.target().covers(exercise)))
        .collect(toImmutableList());
  }
}
