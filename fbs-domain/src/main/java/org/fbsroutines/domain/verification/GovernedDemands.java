package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.restriction.Target;

/** The demands that a target names. */
final class GovernedDemands implements Target.Cases<ImmutableSet<Demand>> {
  private GovernedDemands() {}

  static ImmutableSet<Demand> of(Target target) {
    return target.fold(new GovernedDemands());
  }

  @Override
  public ImmutableSet<Demand> every(Target.Every target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<Demand> named(Target.Named target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<Demand> making(Target.Making target) {
    return target.demands();
  }

  @Override
  public ImmutableSet<Demand> supervisedBy(Target.SupervisedBy target) {
    return ImmutableSet.of();
  }

  @Override
  public ImmutableSet<Demand> anyOf(Target.AnyOf target) {
    return target.targets().stream()
        .flatMap(one -> one.fold(this).stream())
        .collect(Sets.toImmutableEnumSet());
  }

  @Override
  public ImmutableSet<Demand> except(Target.Except target) {
    return target.target().fold(this);
  }
}
