package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Question;

/** Something that a leaf of a condition reads and that may have different values. */
sealed interface Fact permits Fact.Asked, Fact.Done, Fact.Other {
  ImmutableSet<Truth> ANY = ImmutableSet.of(Truth.TRUE, Truth.UNKNOWN, Truth.FALSE);
  ImmutableSet<Truth> DECIDED = ImmutableSet.of(Truth.TRUE, Truth.FALSE);

  /** A question; true means yes. */
  record Asked(Question question) implements Fact {}

  /** An operation fewer than so many days ago; the longest window means at any time. */
  record Done(OperationPattern which, int days) implements Fact {
    @Override
    public Optional<Done> done() {
      return Optional.of(this);
    }

    @Override
    public boolean agrees(Truth truth, Fact other, Truth others) {
      return other.done().filter(done -> !agrees(truth, done, others)).isEmpty();
    }

    private boolean agrees(Truth truth, Done other, Truth others) {
      return (!isInside(other) || truth.compareTo(others) <= 0)
          && (!other.isInside(this) || others.compareTo(truth) <= 0);
    }

    private boolean isInside(Done wider) {
      return days <= wider.days
          && isInside(which.kinds(), wider.which.kinds())
          && isInside(which.regions(), wider.which.regions())
          && isInside(which.approaches(), wider.which.approaches());
    }

    private static <T> boolean isInside(ImmutableSet<T> narrow, ImmutableSet<T> wide) {
      return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }
  }

  /** Whatever else a leaf reads. */
  record Other(Leaf leaf) implements Fact {
    @Override
    public ImmutableSet<Truth> possible() {
      return leaf.isAlwaysDecided() ? DECIDED : ANY;
    }
  }

  /** The values the fact may have. */
  default ImmutableSet<Truth> possible() {
    return ANY;
  }

  /** Whether the two facts may have these values at once. */
  default boolean agrees(Truth truth, Fact other, Truth others) {
    return true;
  }

  /** The operation, if it is one. */
  default Optional<Done> done() {
    return Optional.empty();
  }
}
