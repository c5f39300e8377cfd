package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.stream.Collectors;
import org.fbsroutines.domain.exercise.Exercise;

/**
 * The layouts of one kind of row, in the order in which they are asked.
 *
 * @param <T> what one row is
 */
public final class Layouts<T> {
  private final ImmutableList<Layout<T>> layouts;

  private Layouts(ImmutableList<Layout<T>> layouts) {
    this.layouts = layouts;
  }

  /** Returns the layouts of exercises. */
  public static Layouts<Exercise> exercises() {
    return new Layouts<>(ImmutableList.of(new WgerLayout(), new FreeExerciseDbLayout()));
  }

  /**
   * Finds the layout of a file.
   *
   * @param source the file, not read yet
   * @return the first layout that recognises it
   * @throws FormatException if it is empty or none does
   * @throws IOException if it cannot be read
   */
  public Layout<T> of(Source source) throws IOException {
    Start start = source.start();
    if (start.text().isEmpty()) {
      throw FormatException.ofFile(source.name(), "empty (expected: " + names() + ")");
    }
    return layouts.stream()
        .filter(layout -> layout.recognises(start))
        .findFirst()
        .orElseThrow(
            () ->
                FormatException.ofFile(
                    source.name(), "an unknown layout (expected: " + names() + ")"));
  }

  private String names() {
    return layouts.stream().map(Layout::name).collect(Collectors.joining(", "));
  }
}
