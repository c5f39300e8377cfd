package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * A file of exercises in whichever layout it has, known by its content.
 *
 * @param layout the name of the layout
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
    Source source = new Source(file, input, Source.Siblings.NONE);
    try {
      Layout<Exercise> layout = Layouts.exercises(CsvOptions.OURS).of(source);
      return new ExerciseFile(
          layout.name(),
          CollectedRows.read(layout, source, RowForms.exercises(RuleBook.standard())));
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
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
