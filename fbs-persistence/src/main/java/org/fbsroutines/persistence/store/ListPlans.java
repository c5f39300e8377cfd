package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/** How lists are read that are too long to be sorted. */
public final class ListPlans {
  private ListPlans() {}

  /**
   * Has the rows of lists come from an index in their order until the transaction ends, whatever
   * the statistics are. Where they know nothing of a clinic, all of its rows seem to be few, to be
   * found and sorted.
   */
  public static void useIndexes(Handle handle) {
    handle
        .createQuery(
            """
            select set_config('enable_sort', 'off', true) as sort,
              set_config('enable_seqscan', 'off', true) as seqscan,
              set_config('enable_bitmapscan', 'off', true) as bitmapscan
            """)
        .mapToMap()
        .one();
  }
}
