package org.fbsroutines.persistence.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The first statement of a transaction: all that holds for it and no longer. Nothing is set for a
 * session, so that a pooler may give each transaction another one.
 *
 * @param takesRole whether the login can do more than the application's role, which is taken then
 * @param timeouts how long its statements may take
 */
record TransactionStart(boolean takesRole, Timeouts timeouts) {
  private static final String LIMITS =
      "select set_config('lock_timeout', :lock, true),"
          + " set_config('statement_timeout', :statement, true)";
  private static final String ROLE =
      ", set_config('role', '" + Access.APPLICATION_ROLE + "', true)";
  private static final String CLINIC = ", set_config('fbs.clinic', :clinic, true)";

  /** Begins what sees no row of a clinic. */
  void outsideClinics(Handle handle) {
    run(limited(handle, ""));
  }

  /** Begins what sees the rows of one clinic. */
  void in(ClinicId clinic, Handle handle) {
    run(limited(handle, CLINIC).bind("clinic", clinic.toString()));
  }

  /** Limits statements that are a transaction each, where nothing can be set before them. */
  void limit(Handle handle) {
    handle
        .getConfig(SqlStatements.class)
        .setQueryTimeout(Math.max(1, (int) timeouts.statement().toSeconds()));
  }

  private Query limited(Handle handle, String more) {
    return handle
        .createQuery(LIMITS + (takesRole ? ROLE : "") + more)
        .bind("lock", Long.toString(timeouts.lock().toMillis()))
        .bind("statement", Long.toString(timeouts.statement().toMillis()));
  }

  private static void run(Query query) {
    query.mapTo(String.class).one();
  }
}
