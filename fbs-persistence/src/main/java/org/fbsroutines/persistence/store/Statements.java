package org.fbsroutines.persistence.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.Update;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns the server's refusal of a wrong row into a complaint. */
public final class Statements {
  /** Integrity violations (23) and values of a wrong form (22). */
  private static final String ROW_CLASSES = "^2[23].*";

  private Statements() {}

  /**
   * Runs statements that insert or update.
   *
   * @throws StoreException if the server refuses a row; names the constraint, not the row
   */
  public static <T> T guarded(Supplier<T> statements) {
    try {
      return statements.get();
    } catch (StatementException e) {
      if (e.getCause() instanceof SQLException cause
          && String.valueOf(cause.getSQLState()).matches(ROW_CLASSES)) {
        throw new StoreException(StoreComplaint.REFUSED.of(rule(cause)), e);
      }
      throw e;
    }
  }

  /**
   * Runs a statement that inserts or updates.
   *
   * @return how many rows
   * @throws StoreException if the server refuses a row
   */
  public static int execute(Update statement) {
    return guarded(statement::execute);
  }

  /**
   * Runs one statement that merges rows and counts them.
   *
   * @throws StoreException if the server refuses a row
   */
  public static MergeCounts merge(Query statement) {
    return guarded(() -> statement.map(ConstructorMapper.of(MergeCounts.class)).one());
  }

  private static Argument rule(SQLException e) {
    ServerErrorMessage message =
        e instanceof PSQLException error ? error.getServerErrorMessage() : null;
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null
        ? StoreComplaint.WRONG_FORM.of(String.valueOf(e.getSQLState()))
        : Shown.line(constraint.replace('_', ' '));
  }
}
