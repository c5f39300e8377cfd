package org.fbsroutines.domain.screening;

import java.util.function.IntConsumer;
import org.fbsroutines.domain.restriction.Truth;

/**
 * The truths of numbered conditions for one patient on one day, two bits each: it holds, and it may
 * hold, which is to say that it holds or cannot be decided. All are false at first. For one thread.
 */
final class Truths {
  private final long[] holds;
  private final long[] mayHold;

  Truths(int size) {
    holds = Places.row(size);
    mayHold = Places.row(size);
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

  void judge(Step step) {
    Places operands = step.operands();
    switch (step.connective()) {
      case ALL -> raise(step.place(), operands.allIn(holds), operands.allIn(mayHold));
      case ANY -> raise(step.place(), operands.anyIn(holds), operands.anyIn(mayHold));
      case NOT -> raise(step.place(), !operands.anyIn(mayHold), !operands.anyIn(holds));
      case CERTAINLY -> raise(step.place(), operands.anyIn(holds), operands.anyIn(holds));
    }
  }

  private void raise(int place, boolean isTrue, boolean isNotFalse) {
    if (isNotFalse) {
      Places.mark(mayHold, place);
    }
    if (isTrue) {
      Places.mark(holds, place);
    }
  }

  boolean holds(int place) {
    return Places.isMarked(holds, place);
  }

  boolean anyHolds(Places places) {
    return places.anyIn(holds);
  }

  /** Whether any of the conditions at the places cannot be decided. */
  boolean anyIsOpen(Places places) {
    return places.countIn(mayHold) != places.countIn(holds);
  }

  int countThatMayHold(Places places) {
    return places.countIn(mayHold);
  }

  void forEachThatMayHold(Places places, IntConsumer action) {
    places.forEachIn(mayHold, action);
  }
}
