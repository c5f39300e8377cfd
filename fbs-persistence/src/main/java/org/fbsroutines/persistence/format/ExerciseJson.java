package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.util.List;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;

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

  private static final ImmutableSet<String> MORE_MEMBERS = ImmutableSet.of("format");
  private static final String EXERCISES = "exercises";

  private ExerciseJson() {}

  /**
   * Reads a document of one exercise.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the exercise
   * @throws FormatException naming every problem
   */
  public static Exercise read(String file, InputStream input) {
    return read(JsonText.read(file, input));
  }

  /**
   * Reads a document of one exercise.
   *
   * @param file its name, for messages
   * @param text the document
   * @return the exercise
   * @throws FormatException naming every problem
   */
  public static Exercise read(String file, String text) {
    return read(JsonText.read(file, text));
  }

  private static Exercise read(Value document) {
    boolean isKeyed =
        document.find("format").filter(format -> format.isText(KEYED_FORMAT)).isPresent();
    return isKeyed
        ? ExerciseReader.readKeyed(document, MORE_MEMBERS)
        : ExerciseReader.read(document.requireFormat(FORMAT), MORE_MEMBERS);
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
    RowForm<Exercise> form = RowForms.exercises(RuleBook.standard());
    return CollectedRows.read(new JsonListLayout<>(form), file, input, form);
  }

  /**
   * Writes a document of one exercise, as it is stored.
   *
   * @param exercise the exercise
   * @return JSON text
   */
  public static String write(Exercise exercise) {
    return JsonText.write(stored(exercise));
  }

  /**
   * Writes a document of one exercise, as it is stored.
   *
   * @param exercise the exercise
   * @return JSON text on one line
   */
  public static String writeLine(Exercise exercise) {
    return JsonText.writeLine(stored(exercise));
  }

  private static ObjectNode stored(Exercise exercise) {
    boolean isKeyed = exercise.texts().anyMatch(text -> text.written().isEmpty());
    return JsonNodes.object()
        .put("format", isKeyed ? KEYED_FORMAT : FORMAT)
        .setAll(ExerciseWriter.STORED.node(exercise));
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
        JsonNodes.object().put("format", FORMAT).setAll(governed(exercise, ruleBook)));
  }

  /**
   * Writes a document of many exercises, each with the restrictions that govern it.
   *
   * @param exercises the exercises
   * @param ruleBook the restrictions in force
   * @return JSON text
   */
  public static String writeAll(List<Exercise> exercises, RuleBook ruleBook) {
    ObjectNode json = JsonNodes.object().put("format", LIST_FORMAT);
    json.set(EXERCISES, JsonNodes.list(exercises, exercise -> governed(exercise, ruleBook)));
    return JsonText.write(json);
  }

  static ObjectNode governed(Exercise exercise, RuleBook ruleBook) {
    return ExerciseWriter.ENGLISH
        .node(exercise)
        .set(
            "restrictions",
            JsonNodes.list(governing(exercise, ruleBook), ExerciseJson::restrictionNode));
  }

  /** The restrictions that govern an exercise, in the order of the rule book. */
  static ImmutableList<Restriction> governing(Exercise exercise, RuleBook ruleBook) {
    return ruleBook.restrictions().stream()
        .filter(
            restriction ->
                restriction.clauses().stream().anyMatch(clause -> clause.target().covers(exercise)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ObjectNode restrictionNode(Restriction restriction) {
    return JsonNodes.object()
        .put("id", restriction.id())
        .put("title", restriction.title().english());
  }
}
