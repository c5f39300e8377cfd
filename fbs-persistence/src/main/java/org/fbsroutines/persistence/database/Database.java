package org.fbsroutines.persistence.database;

import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * The open database of a program. All work goes through transactions in the application's role,
 * which owns nothing and sees the rows of the transaction's clinic alone.
 *
 * <p>Safe for use by several threads.
 */
public final class Database implements AutoCloseable {
  private final @Nullable EmbeddedServer embedded;
  private final Timeouts timeouts;
  private final TransactionStart start;
  private volatile Connections connections;

  private Database(
      Access access, boolean takesRole, @Nullable EmbeddedServer embedded, Timeouts timeouts) {
    this.embedded = embedded;
    this.timeouts = timeouts;
    this.start = new TransactionStart(takesRole, timeouts);
    this.connections = new Connections(access, timeouts);
  }

  /** Opens as {@link #open(DatabaseSettings, Timeouts)} does, to wait as long as a command. */
  public static Database open(DatabaseSettings settings) {
    return open(settings, Timeouts.OF_A_COMMAND);
  }

  /**
   * Connects by the application's login alone, starting the embedded server if need be. An embedded
   * database that has no schema yet gets one; any other must have this program's.
   *
   * @param timeouts how long the database is waited for
   * @throws DatabaseException if the database cannot be reached or started, or if its schema is
   *     another one
   */
  public static Database open(DatabaseSettings settings, Timeouts timeouts) {
    return settings.fold(
        server -> openServer(server, timeouts), embedded -> openEmbedded(embedded, timeouts));
  }

  private static Database openServer(DatabaseSettings.Server settings, Timeouts timeouts) {
    Access access = new Access(settings.jdbcUrl(), settings.application());
    boolean takesRole = ServerRoles.checkApplication(access);
    return new Database(access, takesRole, null, timeouts);
  }

  private static Database openEmbedded(DatabaseSettings.Embedded settings, Timeouts timeouts) {
    EmbeddedServer server = EmbeddedServer.enter(settings);
    try {
      if (SchemaState.of(server.access()) != SchemaState.CURRENT) {
        new Migrations(server.owner()).begin();
      }
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return new Database(server.access(), false, server, timeouts);
  }

  /**
   * The database of an embedded server, whatever its schema; the server is left when the database
   * is closed.
   */
  static Database of(EmbeddedServer server) {
    return new Database(server.access(), false, server, Timeouts.OF_A_COMMAND);
  }

  /** A database of a server that stays when the database is closed, whatever its schema. */
  static Database at(Access access, Timeouts timeouts) {
    return new Database(access, false, null, timeouts);
  }

  /**
   * Runs one transaction inside a clinic: it sees, and can make, rows of that clinic alone. It is
   * committed when the callback returns and rolled back when it throws.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T inClinic(ClinicId clinic, HandleCallback<T, X> work) throws X {
    return transaction(
        handle -> {
          start.in(clinic, handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Runs one transaction inside a clinic that can change nothing.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T readInClinic(ClinicId clinic, HandleCallback<T, X> work)
      throws X {
    return reading(
        handle -> {
          start.in(clinic, handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Asks queries inside a clinic, each of which enters it by itself and is a transaction of its
   * own: for what is asked so often that beginning, entering and committing would cost more than
   * the asking. A login that can do more than the application pays for beginning.
   *
   * @param work its queries answer with one row at most, and nothing else is run
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T askInClinic(ClinicId clinic, HandleCallback<T, X> work)
      throws X {
    return ask(
        handle -> {
          new EnteringQueries(clinic).in(handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Runs one transaction outside any clinic that can change nothing. It sees which clinics there
   * are, and no other row.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T readOutsideClinics(HandleCallback<T, X> work) throws X {
    return reading(
        handle -> {
          start.outsideClinics(handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Runs statements outside any clinic that are a transaction each: for what is asked so often that
   * beginning and committing would cost more than the asking.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T ask(HandleCallback<T, X> work) throws X {
    return start.takesRole()
        ? outsideClinics(work)
        : attempt(
            handle -> {
              start.limit(handle);
              return work.withHandle(handle);
            });
  }

  /**
   * Runs one transaction outside any clinic. It can change what its functions change, and no row of
   * a clinic.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T outsideClinics(HandleCallback<T, X> work) throws X {
    return transaction(
        handle -> {
          start.outsideClinics(handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Stores a change that changes nothing, to find out whether changes are stored; on a connection
   * that no request has, so that it waits for none.
   *
   * @throws DatabaseException if no change can be stored now
   */
  public void probe() {
    if (embedded != null) {
      embedded.requireRoom();
    }
    this.<Long, RuntimeException>attempt(
        Connections::openApart,
        apart ->
            apart.inTransaction(
                handle -> {
                  start.outsideClinics(handle);
                  return handle
                      .createQuery("select setval('write_probe', 1)")
                      .mapTo(Long.class)
                      .one();
                }));
  }

  /** Gives the connections back, and stops the embedded server if no other program uses it. */
  @Override
  public void close() {
    connections.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private <T, X extends Exception> T transaction(HandleCallback<T, X> work) throws X {
    return attempt(handle -> handle.inTransaction(work));
  }

  private <T, X extends Exception> T reading(HandleCallback<T, X> work) throws X {
    return attempt(
        handle -> {
          handle.setReadOnly(true);
          return handle.inTransaction(work);
        });
  }

  private <T, X extends Exception> T attempt(HandleCallback<T, X> work) throws X {
    return attempt(Connections::open, work);
  }

  private <T, X extends Exception> T attempt(
      Function<Connections, Handle> opening, HandleCallback<T, X> work) throws X {
    Connections used = connections;
    try {
      return once(used, opening, work);
    } catch (ConnectionException e) {
      if (embedded == null) {
        throw Connections.refused(e);
      }
      return again(follow(used, embedded.revive()), opening, work, embedded);
    }
  }

  /** There was no connection, so none of the work was done and it may be begun once more. */
  private <T, X extends Exception> T again(
      Connections used,
      Function<Connections, Handle> opening,
      HandleCallback<T, X> work,
      EmbeddedServer server)
      throws X {
    try {
      return once(used, opening, work);
    } catch (ConnectionException e) {
      throw server.unreachable(e);
    }
  }

  /** The connections to where the server is now: it may have had to take another port. */
  private synchronized Connections follow(Connections used, Access access) {
    if (connections == used && !used.access().equals(access)) {
      connections = new Connections(access, timeouts);
      used.close();
    }
    return connections;
  }

  /** On a connection of its own: Jdbi would let a transaction inside another one join it. */
  private static <T, X extends Exception> T once(
      Connections used, Function<Connections, Handle> opening, HandleCallback<T, X> work) throws X {
    try (Handle handle = opening.apply(used)) {
      try {
        return work.withHandle(handle);
      } catch (ConnectionException e) {
        throw e;
      } catch (RuntimeException e) {
        throw used.explained(e, handle);
      }
    }
  }
}
