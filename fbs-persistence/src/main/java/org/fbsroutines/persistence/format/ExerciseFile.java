package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import org.fbsroutines.domain.exercise.Exercise;

/**
 * A file of exercises in whichever layout it has, known by its content.
 *
 * @param layout {@code fbs-exercises/1}, {@code exercises-csv} or {@code free-exercise-db}
 * @param exercises the exercises in their order, each id once
 */
public record ExerciseFile(String layout, ImmutableList<Located<Exercise>> exercises) {

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the exercises
   * @throws FormatException naming every problem
   */
  public static ExerciseFile read(String file, InputStream input) {
    Peeked peeked = Peeked.of(file, input);
    return switch (peeked.first()) {
      case '{' ->
          new ExerciseFile(ExerciseJson.LIST_FORMAT, ExerciseJson.readAll(file, peeked.input()));
      case '[' ->
          new ExerciseFile(FreeExerciseDb.ORIGIN, FreeExerciseDb.read(file, peeked.input()));
      default -> new ExerciseFile(ExerciseCsv.NAME, ExerciseCsv.read(file, peeked.input()));
    };
  }

  /**
   * Whether two exercises say the same, be it that one came through CSV and lost its citations.
   *
   * @param one an exercise
   * @param other another
   * @return true if they are equal but for citations
   */
  public static boolean saysTheSame(Exercise one, Exercise other) {
    return one.equals(other) || uncited(one).equals(uncited(other));
  }

  private static String uncited(Exercise exercise) {
    return ExerciseCsv.write(ImmutableList.of(exercise));
  }
}
