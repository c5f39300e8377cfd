package org.fbsroutines.domain.screening;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.fbsroutines.domain.condition.Truth;

/**
 * The truths of numbered conditions for one patient on one day, two bits each: it holds, and it may
 * hold, which is to say that it holds or cannot be decided. All are false at first. Not
 * thread-safe.
 */
final class Truths {
  private final long[] holds;
  private final long[] mayHold;

  private Truths(long[] holds, long[] mayHold) {
    this.holds = holds;
    this.mayHold = mayHold;
  }

  static Truths allFalse(int size) {
    return new Truths(Places.row(size), Places.row(size));
  }

  Truths copy() {
    return new Truths(holds.clone(), mayHold.clone());
  }

  /** A copy with room for so many places, at least as many as there are. */
  Truths copy(int size) {
    int words = Places.row(size).length;
    return new Truths(Arrays.copyOf(holds, words), Arrays.copyOf(mayHold, words));
  }

  /** Makes the truth at the place at least this one, so that raising it twice is a disjunction. */
  void raise(int place, Truth truth) {
    if (truth != Truth.FALSE) {
      Places.mark(mayHold, place);
      if (truth == Truth.TRUE) {
        Places.mark(holds, place);
      }
    }
  }

  /** Judges a condition that is still false from those that it is made of. */
  void judge(Step step) {
    Truth truth =
        switch (step.connective()) {
          case ALL -> all(step.operands());
          case ANY -> any(step.operands());
          case NOT -> any(step.operands()).negated();
          case CERTAINLY -> step.operands().anyIn(holds) ? Truth.TRUE : Truth.FALSE;
        };
    raise(step.place(), truth);
  }

  private Truth all(Places operands) {
    if (!operands.allIn(mayHold)) {
      return Truth.FALSE;
    }
    return operands.allIn(holds) ? Truth.TRUE : Truth.UNKNOWN;
  }

  private Truth any(Places operands) {
    if (!operands.anyIn(mayHold)) {
      return Truth.FALSE;
    }
    return operands.anyIn(holds) ? Truth.TRUE : Truth.UNKNOWN;
  }

  boolean holds(int place) {
    return Places.isMarked(holds, place);
  }

  boolean anyHolds(Places places) {
    return places.anyIn(holds);
  }

  /** Whether any of the conditions at the places cannot be decided. */
  boolean anyIsOpen(Places places) {
    return places.anyInButNotIn(mayHold, holds);
  }

  int countThatMayHold(Places places) {
    return places.countIn(mayHold);
  }

  void forEachThatMayHold(Places places, IntConsumer action) {
    places.forEachIn(mayHold, action);
  }
}
