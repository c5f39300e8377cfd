package org.fbsroutines.persistence.store.staging;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a temporary table, many at a time. */
final class BatchedRows {
  private static final int AT_ONCE = 500;

  private final PreparedBatch batch;

  /**
   * Rows of a statement.
   *
   * @param insert has a question mark for each value of a row
   */
  BatchedRows(Handle handle, String insert) {
    this.batch = handle.prepareBatch(insert);
  }

  void add(@Nullable Object... values) {
    batch.add(values);
    if (batch.size() >= AT_ONCE) {
      send();
    }
  }

  void send() {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
