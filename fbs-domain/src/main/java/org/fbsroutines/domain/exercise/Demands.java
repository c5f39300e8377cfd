package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/** The demands of an exercise, or the fact that nobody has assessed them. */
public sealed interface Demands permits Demands.Assessed, Demands.NotAssessed {

  /**
   * Demands that somebody has assessed.
   *
   * @param values at least one, in the order of {@link Demand}
   */
  record Assessed(ImmutableSet<Demand> values) implements Demands {
    /**
     * Puts the demands in order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Assessed {
      requireNonNull(values, "values");
      if (values.isEmpty()) {
        throw InvalidValueException.of("demands", Complaint.NONE.of(), Complaint.DEMANDS.of());
      }
      values = Sets.immutableEnumSet(values);
    }
  }

  /** Nobody has assessed the demands: the exercise may be listed, never prescribed. */
  record NotAssessed() implements Demands {
    @Override
    public ImmutableSet<Demand> values() {
      return ImmutableSet.of();
    }
  }

  /**
   * Assessed demands.
   *
   * @param first one of them
   * @param others the rest
   * @return the demands
   */
  static Demands of(Demand first, Demand... others) {
    return new Assessed(ImmutableSet.<Demand>builder().add(first).add(others).build());
  }

  /**
   * Assessed demands.
   *
   * @param values at least one
   * @return the demands
   * @throws IllegalArgumentException if there is none
   */
  static Demands of(Set<Demand> values) {
    return new Assessed(ImmutableSet.copyOf(values));
  }

  /**
   * Demands that nobody has assessed.
   *
   * @return the absence of an assessment
   */
  static Demands notAssessed() {
    return new NotAssessed();
  }

  /** Returns the demands; empty if nobody has assessed them. */
  ImmutableSet<Demand> values();

  /** Returns whether somebody has assessed the demands. */
  default boolean areAssessed() {
    return !values().isEmpty();
  }
}
