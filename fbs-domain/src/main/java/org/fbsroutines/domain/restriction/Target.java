package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/**
 * Which exercises a clause governs: by id, or by what they demand, so that it also governs
 * exercises that nobody has thought of yet.
 */
public sealed interface Target
    permits Target.Every,
        Target.Named,
        Target.Making,
        Target.SupervisedBy,
        Target.AnyOf,
        Target.Except {

  /** Every exercise. */
  record Every() implements Target {
    @Override
    public boolean covers(Exercise exercise) {
      return true;
    }

    @Override
    public boolean isUniversal() {
      return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.every(this);
    }
  }

  /**
   * These exercises.
   *
   * @param ids their ids
   */
  record Named(ImmutableSet<ExerciseId> ids) implements Target {
    /** Refuses null. */
    public Named {
      requireNonNull(ids, "ids");
    }

    @Override
    public ImmutableSet<ExerciseId> named() {
      return ids;
    }

    @Override
    public boolean covers(Exercise exercise) {
      return ids.contains(exercise.id());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.named(this);
    }
  }

  /** Exercises that make any of these demands. */
  record Making(ImmutableSet<Demand> demands) implements Target {
    /** Puts the demands in order. */
    public Making {
      requireNonNull(demands, "demands");
      demands = Sets.immutableEnumSet(demands);
    }

    @Override
    public boolean covers(Exercise exercise) {
      return demands.stream().anyMatch(exercise::makes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.making(this);
    }
  }

  /** Exercises that need this supervision. */
  record SupervisedBy(Supervision supervision) implements Target {
    /** Refuses null. */
    public SupervisedBy {
      requireNonNull(supervision, "supervision");
    }

    @Override
    public boolean covers(Exercise exercise) {
      return exercise.supervision() == supervision;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.supervisedBy(this);
    }
  }

  /** Exercises that any of these covers. */
  record AnyOf(ImmutableList<Target> targets) implements Target {
    /** Refuses null. */
    public AnyOf {
      requireNonNull(targets, "targets");
    }

    @Override
    public boolean covers(Exercise exercise) {
      return targets.stream().anyMatch(target -> target.covers(exercise));
    }

    @Override
    public boolean isUniversal() {
      return targets.stream().anyMatch(Target::isUniversal);
    }

    @Override
    public ImmutableSet<Demand> demands() {
      return targets.stream()
          .flatMap(target -> target.demands().stream())
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<ExerciseId> named() {
      return targets.stream()
          .flatMap(target -> target.named().stream())
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.anyOf(this);
    }
  }

  /**
   * Exercises that the target covers, but for some.
   *
   * @param target the target
   * @param ids exercises left out because other clauses govern them
   */
  record Except(Target target, ImmutableSet<ExerciseId> ids) implements Target {
    /** Refuses null. */
    public Except {
      requireNonNull(target, "target");
      requireNonNull(ids, "ids");
    }

    @Override
    public boolean covers(Exercise exercise) {
      return target.covers(exercise) && !ids.contains(exercise.id());
    }

    @Override
    public boolean isUniversal() {
      return target.isUniversal();
    }

    @Override
    public ImmutableSet<Demand> demands() {
      return target.demands();
    }

    @Override
    public ImmutableSet<ExerciseId> named() {
      return ImmutableSet.<ExerciseId>builder().addAll(target.named()).addAll(ids).build();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.except(this);
    }
  }

  /**
   * One function for each kind of target.
   *
   * @param <R> the result
   */
  interface Cases<R> {
    /** {@return the result for every exercise} */
    R every(Every target);

    /** {@return the result for named exercises} */
    R named(Named target);

    /** {@return the result for demands} */
    R making(Making target);

    /** {@return the result for a kind of supervision} */
    R supervisedBy(SupervisedBy target);

    /** {@return the result for a union} */
    R anyOf(AnyOf target);

    /** {@return the result for a target with exceptions} */
    R except(Except target);
  }

  /** {@return whether the clause governs the exercise} */
  boolean covers(Exercise exercise);

  /** Returns the exercises that it names, whether to govern them or to leave them out. */
  default ImmutableSet<ExerciseId> named() {
    return ImmutableSet.of();
  }

  /** Returns the demands any of which makes it govern an exercise. */
  default ImmutableSet<Demand> demands() {
    return ImmutableSet.of();
  }

  /** Returns whether it covers every exercise, but for some that are named. */
  default boolean isUniversal() {
    return false;
  }

  /** Returns what the function for this kind makes of it. */
  <R> R fold(Cases<R> cases);

  /** Returns the target in words, such as {@code exercises with being in the water}. */
  default Text phrase() {
    return fold(TargetPhrase.WORDS);
  }

  /** Returns the keys of its words, for translations. */
  static ImmutableList<Key> keys() {
    return TargetPhrase.keys();
  }

  /** {@return a target of every exercise} */
  static Target every() {
    return new Every();
  }

  /**
   * {@return a target of these exercises}
   *
   * @param ids their ids
   */
  static Target named(ExerciseId... ids) {
    return new Named(ImmutableSet.copyOf(ids));
  }

  /** {@return a target of the exercises that make any of these demands} */
  static Target making(Demand... demands) {
    return new Making(ImmutableSet.copyOf(demands));
  }

  /**
   * {@return what this target or the other covers}
   *
   * @param other the other target
   */
  default Target or(Target other) {
    return new AnyOf(ImmutableList.of(this, other));
  }

  /**
   * {@return this target but for some exercises}
   *
   * @param ids the exercises left out
   */
  default Target except(ExerciseId... ids) {
    return new Except(this, ImmutableSet.copyOf(ids));
  }
}
