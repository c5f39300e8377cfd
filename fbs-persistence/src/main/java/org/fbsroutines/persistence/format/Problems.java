package org.fbsroutines.persistence.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the problems of a document, so that all of them are told at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Reads one part; a part that cannot be read is remembered and left out. */
  <T> Optional<T> attempt(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (FormatException e) {
      found.addAll(e.problems());
      return Optional.empty();
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new FormatException(found);
    }
  }
}
