package org.fbsroutines.persistence.store.importrun;

import org.fbsroutines.persistence.store.MergeCounts;

/**
 * How many rows an import read, and what became of them.
 *
 * @param read rows of the file
 * @param merged what the accepted rows did; all zero unless the import completed
 * @param rejected rows that were refused
 */
public record ImportCounts(long read, MergeCounts merged, long rejected) {

  /** Counts of an import that stored nothing. */
  public static ImportCounts nothingStored(long read, long rejected) {
    return new ImportCounts(read, new MergeCounts(0, 0, 0), rejected);
  }
}
