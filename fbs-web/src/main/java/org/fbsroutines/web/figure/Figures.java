package org.fbsroutines.web.figure;

import com.google.common.annotations.VisibleForTesting;
import java.net.URL;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;

/**
 * The figures by their descriptions: {@code <exercise id>.json} beside this class. An exercise
 * without one gets a still figure in its starting position.
 */
public final class Figures {
  private final ConcurrentMap<String, Figure> read = new ConcurrentHashMap<>();

  /**
   * Finds the figure of an exercise.
   *
   * @param exercise the exercise
   * @param position where it begins
   * @return its own figure, else the neutral one of the position
   */
  public Figure of(ExerciseId exercise, StartingPosition position) {
    return find(exercise.value()).orElseGet(() -> neutral(position));
  }

  private Figure neutral(StartingPosition position) {
    String name = "neutral-" + position.token();
    return find(name).orElseThrow(() -> new IllegalStateException(name + ": no figure"));
  }

  @VisibleForTesting
  Optional<Figure> find(String name) {
    URL file = Figures.class.getResource(name + ".json");
    return Optional.ofNullable(file)
        .map(found -> read.computeIfAbsent(name, key -> new Figure(key, SceneReader.read(found))));
  }
}
