package org.fbsroutines.persistence.database;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;

/** Distinguishes failures of the server from failures of the work that was done on it. */
final class Failures {
  private static final String READ_ONLY = "25006";
  private static final String DISK_FULL = "53100";

  /** A statement that its limit ended, and a lock that another transaction kept. */
  private static final Set<String> TOO_LONG = Set.of("57014", "55P03");

  /**
   * Broken connections (08), a server that is stopping, crashed or starting (57P), idle for long.
   */
  private static final List<String> SERVER_GONE = List.of("08", "57P", "25P03");

  private Failures() {}

  /**
   * Returns the failure, as a {@link DatabaseException} if it is the server's.
   *
   * @param isBroken whether the connection is of no use any more, whatever the failure says
   */
  static RuntimeException explained(RuntimeException failure, boolean isBroken) {
    for (Throwable cause : Throwables.getCausalChain(failure)) {
      if (cause instanceof DatabaseException explained) {
        return explained;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return explained(failure, sql.getSQLState(), isBroken);
      }
    }
    return isBroken ? explained(failure, "", true) : failure;
  }

  private static RuntimeException explained(
      RuntimeException failure, String state, boolean isBroken) {
    if (state.equals(DISK_FULL)) {
      return new DatabaseException(
          ServerComplaint.DISK_FULL.of(), ServerComplaint.MAKE_ROOM.of(), failure);
    }
    if (TOO_LONG.contains(state)) {
      return new DatabaseException(
          ServerComplaint.TOO_LONG.of(),
          ServerComplaint.REPEAT_LATER.of(Shown.line(wordsOf(failure))),
          failure);
    }
    if (isBroken || SERVER_GONE.stream().anyMatch(state::startsWith)) {
      return new DatabaseException(
          ServerComplaint.BROKEN.of(), ServerComplaint.REPEAT.of(), failure);
    }
    return failure;
  }

  /** A change was refused by a server that takes none: a standby, or what was the primary. */
  static DatabaseException ofStandby(RuntimeException failure) {
    return new DatabaseException(
        ServerComplaint.READ_ONLY.of(),
        ServerComplaint.WAIT_FOR_PRIMARY.of(Shown.line(wordsOf(failure))),
        failure);
  }

  /** Whether a change was refused, by the server or in a transaction that may only read. */
  static boolean isOfReading(RuntimeException failure) {
    return Throwables.getCausalChain(failure).stream()
        .anyMatch(
            cause -> cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState()));
  }

  /** What the server or the driver reported, in English. */
  static String wordsOf(Throwable failure) {
    Throwable deepest =
        Throwables.getCausalChain(failure).stream()
            .filter(SQLException.class::isInstance)
            .reduce(failure, (before, deeper) -> deeper);
    return String.valueOf(deepest.getMessage());
  }
}
