package org.fbsroutines.persistence.database;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.util.List;
import org.fbsroutines.persistence.text.ServerComplaint;

/** Distinguishes failures of the server from failures of the work that was done on it. */
final class Failures {
  private static final String DISK_FULL = "53100";

  /** Broken connections (08), and a server that is stopping, crashed or starting (57P). */
  private static final List<String> SERVER_GONE = List.of("08", "57P");

  private Failures() {}

  /** Returns the failure, as a {@link DatabaseException} if it is the server's. */
  static RuntimeException explained(RuntimeException failure) {
    for (Throwable cause : Throwables.getCausalChain(failure)) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return explained(failure, sql.getSQLState());
      }
    }
    return failure;
  }

  private static RuntimeException explained(RuntimeException failure, String state) {
    if (state.equals(DISK_FULL)) {
      return new DatabaseException(
          ServerComplaint.DISK_FULL.of(), ServerComplaint.MAKE_ROOM.of(), failure);
    }
    if (SERVER_GONE.stream().anyMatch(state::startsWith)) {
      return new DatabaseException(
          ServerComplaint.BROKEN.of(), ServerComplaint.REPEAT.of(), failure);
    }
    return failure;
  }
}
