package org.fbsroutines.persistence.store.staging;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * What an import stored: its moment is the beginning of its run, which it has alone under the lock
 * of its kind.
 */
public interface StoredByRun {

  /**
   * Stages what was stored before, where what is stored is still that of the run, and waits for
   * whoever changes something of the patients; only between {@link StagedRows#stage} and {@link
   * StagedRows#takeOutRefused}.
   *
   * @return how many rows these are
   */
  long stageThoseBefore();

  /**
   * Hands over the names of what has changed since the run.
   *
   * @param now what was recorded from then on does not count
   */
  void forEachChangedSince(Instant now, Consumer<String> consumer);
}
