package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.RoutineVersion;

/**
 * Two versions of a routine side by side.
 *
 * @param one the first
 * @param other the second
 * @param lines an exercise each
 */
public record Comparison(RoutineVersion one, RoutineVersion other, ImmutableList<Line> lines) {

  /**
   * An exercise in two versions.
   *
   * @param name what a person calls it
   * @param one what the first version prescribes of it, if anything
   * @param other what the second version prescribes of it, if anything
   */
  public record Line(Text name, Optional<RoutineItem> one, Optional<RoutineItem> other) {

    /** Returns whether the two differ. */
    public boolean isChanged() {
      return !one.equals(other);
    }
  }

  static Comparison of(RoutineVersion one, RoutineVersion other) {
    return new Comparison(
        one,
        other,
        Stream.of(one, other)
            .flatMap(version -> version.routine().items().stream())
            .map(RoutineItem::exercise)
            .collect(ImmutableSet.toImmutableSet())
            .stream()
            .map(
                exercise -> {
                  Optional<RoutineItem> first = one.item(exercise);
                  Optional<RoutineItem> second = other.item(exercise);
                  return new Line(
                      second
                          .or(() -> first)
                          .map(RoutineItem::name)
                          .orElseGet(() -> OwnWords.of(exercise.value())),
                      first,
                      second);
                })
            .collect(ImmutableList.toImmutableList()));
  }
}
