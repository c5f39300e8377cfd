package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/** Lets one transaction at a time draw the next number of a counter of its clinic. */
public final class ClinicLock {
  private ClinicLock() {}

  /** Waits for the counter; the transaction's end gives it back. */
  public static void take(Handle handle, String counter) {
    handle
        .createQuery(
            """
            select cast(pg_advisory_xact_lock(
              hashtextextended(:counter || ':' || current_setting('fbs.clinic'), 0)) as text)
            """)
        .bind("counter", counter)
        .mapTo(String.class)
        .findOne();
  }
}
