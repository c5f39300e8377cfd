package org.fbsroutines.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The pool of connections of the application, and the Jdbi that works over it. */
final class Connections implements AutoCloseable {
  private static final int MAX_POOL = 8;
  private static final Duration MAX_CHECK = Duration.ofSeconds(1);
  private static final Duration ASKED_EVERY = Duration.ofSeconds(30);
  private static final Duration MAX_IDLE = Duration.ofMinutes(5);
  private static final Duration MAX_AGE = Duration.ofMinutes(10);

  private final Access access;
  private final HikariDataSource pool;
  private final HikariDataSource apart;
  private final Jdbi jdbi;
  private final Jdbi jdbiApart;

  Connections(Access access, Timeouts timeouts) {
    DataSource server = access.dataSource(timeouts);
    this.access = access;
    this.pool = pool("fbs", server, timeouts, MAX_POOL, 1);
    this.apart = pool("fbs apart", server, timeouts, 1, 0);
    this.jdbi = configured(Jdbi.create(pool));
    this.jdbiApart = configured(Jdbi.create(apart));
  }

  private static HikariDataSource pool(
      String name, DataSource server, Timeouts timeouts, int most, int idle) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(server);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(idle);
    config.setConnectionTimeout(timeouts.connection().toMillis());
    config.setValidationTimeout(MAX_CHECK.toMillis());
    config.setKeepaliveTime(ASKED_EVERY.toMillis());
    config.setIdleTimeout(MAX_IDLE.toMillis());
    config.setMaxLifetime(MAX_AGE.toMillis());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Where they lead. */
  Access access() {
    return access;
  }

  Handle open() {
    return open(jdbi);
  }

  /** Opens the one connection that no request has, however many there are. */
  Handle openApart() {
    return open(jdbiApart);
  }

  /** A plugin asks the server something as soon as there is a connection, which may be broken. */
  private static Handle open(Jdbi jdbi) {
    try {
      return jdbi.open();
    } catch (ConnectionException e) {
      throw e;
    } catch (JdbiException e) {
      throw new ConnectionException(e.getCause() == null ? e : e.getCause());
    }
  }

  /**
   * Returns the failure of work on a connection, as a {@link DatabaseException} if it is the
   * server's. Where that is no primary any more, each connection is made anew before it is used
   * again, as all lead to the same server.
   */
  RuntimeException explained(RuntimeException failure, Handle handle) {
    if (Failures.isOfReading(failure) && !handle.isReadOnly()) {
      pool.getHikariPoolMXBean().softEvictConnections();
      apart.getHikariPoolMXBean().softEvictConnections();
      return Failures.ofStandby(failure);
    }
    return Failures.explained(failure, isBroken(handle));
  }

  private static boolean isBroken(Handle handle) {
    try {
      return handle.getConnection().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  @Override
  public void close() {
    apart.close();
    pool.close();
  }

  /** Explains why a server takes no connection, without repeating the password. */
  static DatabaseException refused(ConnectionException e) {
    String state = e.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
    if (state != null && state.startsWith("28")) {
      return refused(ServerComplaint.LOGIN, ServerComplaint.CHECK_LOGIN, e);
    }
    if ("3D000".equals(state)) {
      return refused(ServerComplaint.NO_DATABASE, ServerComplaint.CREATE_DATABASE, e);
    }
    return refused(ServerComplaint.UNREACHABLE, ServerComplaint.CHECK_ADDRESS, e);
  }

  private static DatabaseException refused(
      ServerComplaint problem, ServerComplaint hint, ConnectionException e) {
    return new DatabaseException(problem.of(), hint.of(Shown.line(Failures.wordsOf(e))), e);
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
