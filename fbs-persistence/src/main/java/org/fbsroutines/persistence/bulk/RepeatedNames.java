package org.fbsroutines.persistence.bulk;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.time.LocalDate;

/**
 * Distinguishes the few rows that may be of one person in memory of a fixed size: it never answers
 * no wrongly and yes seldom, so that the database need not compare all rows of a file.
 */
final class RepeatedNames {
  private static final int MANY_ROWS = 10_000_000;

  private final BloomFilter<Long> seen = BloomFilter.create(Funnels.longFunnel(), MANY_ROWS);

  /** Returns whether a name of this key was seen with the birth date; called by many threads. */
  synchronized boolean mayRepeat(LocalDate born, long nameKey) {
    return !seen.put(31 * nameKey + born.toEpochDay());
  }
}
