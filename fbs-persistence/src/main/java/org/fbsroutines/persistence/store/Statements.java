package org.fbsroutines.persistence.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns the server's refusal of a wrong row into our words. */
final class Statements {
  /** Integrity violations (23) and values of a wrong form (22). */
  private static final String ROW_CLASSES = "^2[23].*";

  private Statements() {}

  /**
   * Runs statements that insert or update.
   *
   * @throws StoreException if the server refuses a row; names the constraint, not the row
   */
  static <T> T guarded(Supplier<T> statements) {
    try {
      return statements.get();
    } catch (StatementException e) {
      if (e.getCause() instanceof SQLException cause
          && String.valueOf(cause.getSQLState()).matches(ROW_CLASSES)) {
        throw new StoreException("refused by the database: " + rule(cause), e);
      }
      throw e;
    }
  }

  /**
   * Runs one statement that writes rows with who recorded them and when ({@code :by}, {@code :at}).
   *
   * @return how many rows
   * @throws StoreException if the server refuses a row
   */
  static long record(Handle handle, String statement, Recording recording) {
    return guarded(
        () ->
            handle
                .createUpdate(statement)
                .bind("at", recording.at())
                .bind("by", recording.by())
                .execute());
  }

  /**
   * Runs one statement that merges rows and counts them.
   *
   * @throws StoreException if the server refuses a row
   */
  static MergeCounts merge(Handle handle, String statement, Recording recording) {
    return guarded(
        () ->
            handle
                .createQuery(statement)
                .bind("at", recording.at())
                .bind("by", recording.by())
                .map(ConstructorMapper.of(MergeCounts.class))
                .one());
  }

  private static String rule(SQLException e) {
    ServerErrorMessage message =
        e instanceof PSQLException error ? error.getServerErrorMessage() : null;
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null
        ? "a value of the wrong form (SQL state " + e.getSQLState() + ")"
        : constraint.replace('_', ' ');
  }
}
