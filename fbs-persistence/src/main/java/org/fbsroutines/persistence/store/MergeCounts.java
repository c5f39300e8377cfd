package org.fbsroutines.persistence.store;

/**
 * What a merge did.
 *
 * @param added rows that were not there before
 * @param changed rows that were there with other content
 * @param unchanged rows that were there with the same content
 */
public record MergeCounts(long added, long changed, long unchanged) {

  /** Returns whether the store is as before. */
  public boolean changedNothing() {
    return added == 0 && changed == 0;
  }
}
