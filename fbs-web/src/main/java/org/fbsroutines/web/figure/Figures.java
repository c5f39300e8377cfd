package org.fbsroutines.web.figure;

import com.google.common.annotations.VisibleForTesting;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * The figures by their descriptions: {@code <exercise id>.json} beside this class. An exercise
 * without one gets a still figure in its starting position. Where an exercise must be done
 * otherwise than it is drawn, the figure of the other way is shown, {@code <exercise
 * id>-<way>.json}, or none of it: never the way that is withheld.
 */
public final class Figures {
  private static final ImmutableMap<Adaptation, String> OTHER_WAYS =
      ImmutableMap.of(
          new Adaptation.Done(Manner.OFF_THE_BACK), "off-the-back",
          new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.FRONT_CRAWL)), "front-crawl",
          new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.BACKSTROKE)), "backstroke");

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

  /**
   * Finds the figure of an exercise as a patient has to do it.
   *
   * @param item the exercise with its adaptations
   * @return the figure of this way to do it, else a neutral one
   */
  public Figure of(RoutineItem item) {
    return OTHER_WAYS.entrySet().stream()
        .filter(way -> item.adaptations().contains(way.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(way -> otherWay(item.exercise(), way))
        .orElseGet(() -> of(item.exercise(), item.position()));
  }

  private Figure otherWay(ExerciseId exercise, String way) {
    return find(exercise.value() + "-" + way).orElseGet(() -> neutral(StartingPosition.NOT_STATED));
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
