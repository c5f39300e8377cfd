package org.fbsroutines.domain.screening;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;

/** The numbered conditions about operations, all read in one walk over the operations. */
final class OperationLeaves {
  private static final long UNDATED = Long.MIN_VALUE;

  private final Pattern[] patterns;

  OperationLeaves(ListMultimap<OperationPattern, Leaf> leaves) {
    patterns =
        Multimaps.asMap(leaves).entrySet().stream()
            .map(entry -> new Pattern(entry.getKey(), ImmutableList.copyOf(entry.getValue())))
            .toArray(Pattern[]::new);
  }

  void read(PatientFacts facts, LocalDate date, Truths truths) {
    ImmutableList<Operation> operations = facts.operations().toOptional().orElse(null);
    if (operations == null) {
      leaveOpen(truths);
      return;
    }
    for (Operation operation : operations) {
      long age = operation.date().fold(day -> DAYS.between(day, date), () -> UNDATED);
      for (Pattern pattern : patterns) {
        pattern.read(operation, age, truths);
      }
    }
  }

  private void leaveOpen(Truths truths) {
    for (Pattern pattern : patterns) {
      for (Leaf leaf : pattern.leaves) {
        truths.raise(leaf.place, Truth.UNKNOWN);
      }
    }
  }

  /** A condition about operations of one pattern: at any time, or fewer than so many days ago. */
  record Leaf(int place, int days) {
    private static final int EVER = Integer.MAX_VALUE;

    static Leaf atAnyTime(int place) {
      return new Leaf(place, EVER);
    }

    private Truth inTime(long age) {
      if (days == EVER) {
        return Truth.TRUE;
      }
      if (age == UNDATED) {
        return Truth.UNKNOWN;
      }
      return age < days ? Truth.TRUE : Truth.FALSE;
    }
  }

  private record Pattern(OperationPattern which, ImmutableList<Leaf> leaves) {
    void read(Operation operation, long age, Truths truths) {
      Truth matches = which.matches(operation);
      if (matches != Truth.FALSE) {
        for (Leaf leaf : leaves) {
          truths.raise(leaf.place, matches.and(leaf.inTime(age)));
        }
      }
    }
  }
}
