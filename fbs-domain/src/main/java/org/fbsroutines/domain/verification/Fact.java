package org.fbsroutines.domain.verification;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Condition;
import org.fbsroutines.domain.restriction.Operated;
import org.fbsroutines.domain.restriction.OperatedWithin;
import org.fbsroutines.domain.restriction.OperationPattern;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.restriction.Truth;

/** Something that a leaf of a condition reads and that may stand one way or another. */
sealed interface Fact permits Fact.Asked, Fact.Done, Fact.Other {
  ImmutableSet<Truth> ANY = ImmutableSet.of(Truth.TRUE, Truth.UNKNOWN, Truth.FALSE);
  ImmutableSet<Truth> DECIDED = ImmutableSet.of(Truth.TRUE, Truth.FALSE);

  /** A question; true means yes. */
  record Asked(Question question) implements Fact {
    /** Refuses null. */
    public Asked {
      requireNonNull(question, "question");
    }

    @Override
    public Truth seenFrom(Condition leaf, Truth truth) {
      return leaf instanceof Condition.Answered answered && answered.answer() == Answer.NO
          ? truth.negated()
          : truth;
    }
  }

  /** An operation fewer than so many days ago; the longest window means at any time. */
  record Done(OperationPattern which, int days) implements Fact {
    /** Refuses null. */
    public Done {
      requireNonNull(which, "which");
    }

    @Override
    public boolean agrees(Truth truth, Fact other, Truth others) {
      return !(other instanceof Done done)
          || ((!isInside(done) || truth.compareTo(others) <= 0)
              && (!done.isInside(this) || others.compareTo(truth) <= 0));
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
  record Other(Condition leaf) implements Fact {
    /** Refuses null. */
    public Other {
      requireNonNull(leaf, "leaf");
    }

    @Override
    public ImmutableSet<Truth> possible() {
      return leaf.isAlwaysDecided() ? DECIDED : ANY;
    }
  }

  /** How the fact may stand. */
  default ImmutableSet<Truth> possible() {
    return ANY;
  }

  /** Whether the two facts may stand so at once. */
  default boolean agrees(Truth truth, Fact other, Truth others) {
    return true;
  }

  /** The truth of a leaf that reads this fact. */
  default Truth seenFrom(Condition leaf, Truth truth) {
    return truth;
  }

  /** A kind of leaf without a case of its own stands alone, which finds less and never too much. */
  static Fact of(Condition leaf, ImmutableMap<String, Parameter> parameters) {
    if (leaf instanceof Condition.Answered answered) {
      return new Asked(answered.question());
    }
    if (leaf instanceof Operated operated) {
      return new Done(operated.which(), Integer.MAX_VALUE);
    }
    if (leaf instanceof OperatedWithin within) {
      return new Done(
          within.which(),
          Optional.ofNullable(parameters.get(within.parameter()))
              .map(Parameter::value)
              .orElse(Integer.MAX_VALUE));
    }
    return new Other(leaf);
  }
}
