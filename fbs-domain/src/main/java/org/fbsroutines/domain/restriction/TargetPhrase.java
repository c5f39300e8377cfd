package org.fbsroutines.domain.restriction;

import java.util.stream.Collectors;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.text.Text;

/** A target in words; exercises stand under their ids. */
public final class TargetPhrase implements Target.Cases<String> {
  private TargetPhrase() {}

  /**
   * Puts a target into words.
   *
   * @param target the target
   * @return the words, such as {@code exercises with being in the water}
   */
  public static String of(Target target) {
    return target.fold(new TargetPhrase());
  }

  @Override
  public String every(Target.Every target) {
    return "every exercise";
  }

  @Override
  public String named(Target.Named target) {
    return target.ids().stream().map(ExerciseId::value).collect(Collectors.joining(", "));
  }

  @Override
  public String making(Target.Making target) {
    return target.demands().stream()
        .map(Demand::phrase)
        .map(Text::english)
        .collect(Collectors.joining(" or ", "exercises with ", ""));
  }

  @Override
  public String supervisedBy(Target.SupervisedBy target) {
    return "exercises that need " + target.supervision().phrase();
  }

  @Override
  public String anyOf(Target.AnyOf target) {
    return target.targets().stream()
        .map(one -> one.fold(this))
        .collect(Collectors.joining("; and "));
  }

  @Override
  public String except(Target.Except target) {
    return target.target().fold(this)
        + target.ids().stream()
            .map(ExerciseId::value)
            .collect(Collectors.joining(", ", ", but not ", ""));
  }
}
