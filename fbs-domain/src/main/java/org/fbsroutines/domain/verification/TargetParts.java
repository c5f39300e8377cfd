package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.restriction.Target;

/** The simple targets that a target is put together from, those that it leaves out included. */
final class TargetParts implements Target.Cases<ImmutableSet<Target>> {
  private TargetParts() {}

  static ImmutableSet<Target> of(Target target) {
    return target.fold(new TargetParts());
  }

  @Override
  public ImmutableSet<Target> every(Target.Every target) {
    return ImmutableSet.of(target);
  }

  @Override
  public ImmutableSet<Target> named(Target.Named target) {
    return ImmutableSet.of(target);
  }

  @Override
  public ImmutableSet<Target> making(Target.Making target) {
    return ImmutableSet.of(target);
  }

  @Override
  public ImmutableSet<Target> supervisedBy(Target.SupervisedBy target) {
    return ImmutableSet.of(target);
  }

  @Override
  public ImmutableSet<Target> anyOf(Target.AnyOf target) {
    return target.targets().stream()
        .flatMap(one -> one.fold(this).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableSet<Target> except(Target.Except target) {
    return ImmutableSet.<Target>builder()
        .addAll(target.target().fold(this))
        .add(new Target.Named(target.ids()))
        .build();
  }
}
