package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/**
 * The state of the whole store. The same comes again only while no transaction was committed in
 * between, so what was read after asking for it still holds when the same is answered.
 *
 * @param text which transactions are committed, and when the server was started: ids of
 *     transactions come again where a server is set back to a backup
 */
public record StoreState(String text) {
  private static final String QUERY =
      "select pg_postmaster_start_time() || ' ' || pg_current_snapshot()";

  /**
   * Asks for the state.
   *
   * @param handle of a transaction that has not changed anything
   * @return the state now
   */
  public static StoreState now(Handle handle) {
    return new StoreState(handle.createQuery(QUERY).map((row, context) -> row.getString(1)).one());
  }
}
