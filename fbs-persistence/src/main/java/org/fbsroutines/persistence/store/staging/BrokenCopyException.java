package org.fbsroutines.persistence.store.staging;

import java.sql.SQLException;

/** The server takes no more rows: its disk is full, it stopped, or the connection broke. */
public final class BrokenCopyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenCopyException(SQLException cause) {
    super("COPY broke (SQL state " + cause.getSQLState() + ")", cause);
  }
}
