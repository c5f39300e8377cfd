package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Target;

/** The exercises that a target names by id. */
final class NamedExercises implements Target.Cases<ImmutableSet<ExerciseId>> {
  private NamedExercises() {}

  static ImmutableSet<ExerciseId> of(Target target) {
    return target.fold(new NamedExercises());
  }

  @Override
  public ImmutableSet<ExerciseId> every(Target.Every target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<ExerciseId> named(Target.Named target) {
    return target.ids();
  }

  @Override
  public ImmutableSet<ExerciseId> making(Target.Making target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<ExerciseId> supervisedBy(Target.SupervisedBy target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<ExerciseId> anyOf(Target.AnyOf target) {
    return target.targets().stream()
        .flatMap(one -> one.fold(this).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableSet<ExerciseId> except(Target.Except target) {
    return ImmutableSet.<ExerciseId>builder()
        .addAll(target.target().fold(this))
        .addAll(target.ids())
        .build();
  }
}
