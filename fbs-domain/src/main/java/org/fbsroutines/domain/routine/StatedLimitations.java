package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * All that a patient says cannot be done. While any of it is unread, no routine is approved.
 *
 * @param all in the order in which the facts name them; empty for none
 */
public record StatedLimitations(ImmutableList<StatedLimitation> all) {
  /** Refuses null. */
  public StatedLimitations {
    requireNonNull(all, "all");
  }

  /** Returns the words that nobody has marked as read. */
  public ImmutableList<String> unread() {
    return all.stream()
        .filter(limitation -> limitation.reading().isEmpty())
        .map(StatedLimitation::words)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
