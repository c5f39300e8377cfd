package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * Everything a patient says they cannot do. As long as any of it is unread, no routine is approved.
 *
 * @param all in the order in which the facts name them; empty for none
 */
public record StatedLimitations(ImmutableList<StatedLimitation> all) {
  /** Refuses null. */
  public StatedLimitations {
    requireNonNull(all, "all");
  }

  /**
   * What was known at a moment of who has read them.
   *
   * @param moment who read later is left out
   * @return the same limitations
   */
  public StatedLimitations at(Instant moment) {
    return new StatedLimitations(
        all.stream()
            .map(
                stated ->
                    new StatedLimitation(
                        stated.words(),
                        stated.reading().filter(reading -> !reading.at().isAfter(moment))))
            .collect(ImmutableList.toImmutableList()));
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
