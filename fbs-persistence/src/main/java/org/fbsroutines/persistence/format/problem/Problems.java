package org.fbsroutines.persistence.format.problem;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the problems of a document, so that all of them are reported at once. */
public final class Problems {
  /** How many are kept; the others are counted. */
  private static final int KEPT = 1_000;

  private final List<Problem> found = new ArrayList<>();
  private long total;

  /** Reads one part; a part that cannot be read is remembered and left out. */
  public <T> Optional<T> attempt(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (FormatException e) {
      e.problems().forEach(this::add);
      return Optional.empty();
    }
  }

  public void add(Problem problem) {
    total++;
    if (found.size() < KEPT) {
      found.add(problem);
    }
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new FormatException(ImmutableList.copyOf(found), total);
    }
  }
}
