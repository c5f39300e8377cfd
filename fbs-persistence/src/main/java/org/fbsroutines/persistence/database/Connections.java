package org.fbsroutines.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The pool of connections in the application's role, and the Jdbi that works over it. */
final class Connections implements AutoCloseable {
  private static final int MAX_POOL = 8;
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  Connections(Access access, boolean takesRole) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("fbs");
    config.setDataSource(access.asApplication());
    config.setMaximumPoolSize(MAX_POOL);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(MAX_WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    if (takesRole) {
      config.setConnectionInitSql("set role " + Access.APPLICATION_ROLE);
    }
    this.pool = new HikariDataSource(config);
    this.jdbi = configured(Jdbi.create(pool));
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Explains why a server takes no connection, without repeating the login. */
  static DatabaseException refused(ConnectionException e) {
    String state = e.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
    if (state != null && state.startsWith("28")) {
      return new DatabaseException(ServerComplaint.LOGIN.of(), ServerComplaint.CHECK_LOGIN.of(), e);
    }
    if ("3D000".equals(state)) {
      return new DatabaseException(
          ServerComplaint.NO_DATABASE.of(), ServerComplaint.CREATE_DATABASE.of(), e);
    }
    return new DatabaseException(
        ServerComplaint.UNREACHABLE.of(), ServerComplaint.CHECK_ADDRESS.of(), e);
  }

  private static Jdbi configured(Jdbi jdbi) {
    jdbi.installPlugin(new PostgresPlugin());
    // By default an SQL NULL silently becomes 0 in an int: a dosage of nothing.
    jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
    // By default a failing statement prints the values bound to it: clinical facts.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }
}
