package org.fbsroutines.persistence.format.exercise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonDocument;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.format.row.CollectedRows;
import org.fbsroutines.persistence.format.row.JsonListLayout;
import org.fbsroutines.persistence.format.row.RowForm;

/**
 * Exercises as JSON: one alone, {@code fbs-exercise/1}, or many, {@code fbs-exercises/1}. What the
 * program states of one is stored by keys, {@code fbs-exercise/2}; an exercise in its own words is
 * stored as it always was. An exercise that leaves the house speaks English and takes along the
 * restrictions that govern it; they are written for the reader and not read back.
 */
public final class ExerciseJson {
  /** The name and version of the format for one exercise. */
  public static final String FORMAT = "fbs-exercise/1";

  /** The name and version of the format for one exercise whose texts have keys. */
  public static final String KEYED_FORMAT = "fbs-exercise/2";

  /** The name and version of the format for many exercises. */
  public static final String LIST_FORMAT = "fbs-exercises/1";

  /** How one is stored. */
  public static final JsonDocument<Exercise> STORED =
      new JsonDocument<>(
          ImmutableMap.of(
              FORMAT,
              document -> read(document, ExerciseTexts::sentence),
              KEYED_FORMAT,
              document -> read(document, ExerciseTexts::find)),
          ExerciseJson::stored);

  private ExerciseJson() {}

  private static ObjectNode stored(Exercise exercise) {
    boolean isKeyed = exercise.texts().anyMatch(text -> text.written().isEmpty());
    return JsonDocument.inFormat(
        isKeyed ? KEYED_FORMAT : FORMAT, ExerciseFields.STORED.json(exercise));
  }

  private static Exercise read(
      Value document, BiFunction<ExerciseTexts, Value, Optional<Text>> said) {
    return read(document, ExerciseFields.STORED, said, JsonDocument.FORMAT, "restrictions");
  }

  /** Reads an exercise, whose texts are those that its id stands for; reports all problems. */
  static Exercise read(
      Value json,
      Fields<Exercise> fields,
      BiFunction<ExerciseTexts, Value, Optional<Text>> said,
      String... more) {
    ExerciseTexts texts =
        ExerciseTexts.of(new Problems().attempt(() -> json.get("id").exerciseId()));
    return fields.readAll(
        json,
        DocumentReading.STORED.citing(json).saying((value, start, end) -> said.apply(texts, value)),
        more);
  }

  /**
   * Reads a document of many exercises.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the exercises in their order, each id once
   * @throws FormatException naming every problem
   */
  public static ImmutableList<Located<Exercise>> readAll(String file, InputStream input) {
    RowForm<Exercise> form = ExerciseForm.of(RuleBook.standard());
    return CollectedRows.read(new JsonListLayout<>(form), file, input, form);
  }

  /**
   * Writes a document of one exercise for others, with the restrictions that govern it.
   *
   * @param exercise the exercise
   * @param ruleBook the restrictions in force
   * @return JSON text
   */
  public static String write(Exercise exercise, RuleBook ruleBook) {
    return JsonText.write(
        JsonDocument.inFormat(FORMAT, ExerciseForm.of(ruleBook).toJson(exercise)));
  }

  /**
   * Writes a document of many exercises, each with the restrictions that govern it.
   *
   * @param exercises the exercises
   * @param ruleBook the restrictions in force
   * @return JSON text
   */
  public static String writeAll(List<Exercise> exercises, RuleBook ruleBook) {
    RowForm<Exercise> form = ExerciseForm.of(ruleBook);
    return JsonText.write(
        JsonDocument.inFormat(
            form.listFormat(),
            JsonNodes.object().set(form.kind(), JsonNodes.list(exercises, form::toJson))));
  }

  /**
   * Whether two exercises are the same, even if one came through CSV and lost its citations.
   *
   * @param one an exercise
   * @param other another
   * @return true if they are equal but for citations
   */
  public static boolean saysTheSame(Exercise one, Exercise other) {
    return one.equals(other)
        || ExerciseFields.ENGLISH.cells(one).equals(ExerciseFields.ENGLISH.cells(other));
  }
}
