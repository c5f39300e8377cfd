package org.fbsroutines.persistence.database;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
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
  private final Migrations migrations;
  private final Connections connections;
  private final @Nullable EmbeddedServer embedded;

  private Database(Access access, boolean takesRole, @Nullable EmbeddedServer embedded) {
    this.migrations = new Migrations(access.asOwner());
    this.connections = new Connections(access, takesRole);
    this.embedded = embedded;
  }

  /**
   * Connects, starting the embedded server if need be, and brings the schema up to date.
   *
   * @throws DatabaseException if the database cannot be reached, started or migrated
   */
  public static Database open(DatabaseSettings settings) {
    Database database = connect(settings);
    try {
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Connects as {@link #open} does, but leaves the schema as it is.
   *
   * @throws DatabaseException if the database cannot be reached or started
   */
  public static Database connect(DatabaseSettings settings) {
    return settings.fold(Database::connectToServer, Database::startEmbedded);
  }

  private static Database connectToServer(DatabaseSettings.Server server) {
    return new Database(new ServerRoles(server).access(), true, null);
  }

  private static Database startEmbedded(DatabaseSettings.Embedded settings) {
    DataDirectory directory = new DataDirectory(settings.dataDirectory());
    return of(EmbeddedServer.enter(directory, directory.binaries()));
  }

  /** The database of an embedded server, which is left when the database is closed. */
  static Database of(EmbeddedServer server) {
    return new Database(server.access(), false, server);
  }

  /** A database of a server that stays when the database is closed. */
  static Database at(Access access) {
    return new Database(access, false, null);
  }

  /**
   * Brings the schema up to date.
   *
   * @return how many migrations were applied
   * @throws DatabaseException if one fails, or if a newer program wrote the database
   */
  public int migrate() {
    return migrations.migrate();
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
          enter(clinic, handle);
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
          enter(clinic, handle);
          return work.withHandle(handle);
        });
  }

  /**
   * Asks queries inside a clinic, each of which enters it by itself and is a transaction of its
   * own: for what is asked so often that beginning, entering and committing would cost more than
   * the asking.
   *
   * @param work its queries answer with one row at most, and nothing else is run
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T askInClinic(ClinicId clinic, HandleCallback<T, X> work)
      throws X {
    return attempt(
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
    return reading(work);
  }

  /**
   * Runs statements outside any clinic that are a transaction each: for what is asked so often that
   * beginning and committing would cost more than the asking.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T ask(HandleCallback<T, X> work) throws X {
    return attempt(work);
  }

  /**
   * Runs one transaction outside any clinic. It can change what its functions change, and no row of
   * a clinic.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public <T, X extends Exception> T outsideClinics(HandleCallback<T, X> work) throws X {
    return transaction(work);
  }

  /**
   * Returns the last migration that was applied, such as {@code 005}; empty before the first.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public Optional<String> schemaVersion() {
    readOutsideClinics(handle -> handle.execute("select 1"));
    return migrations.current();
  }

  /**
   * Reports the state of the database.
   *
   * @throws DatabaseException if no connection can be had, if it breaks, or if the disk is full
   */
  public DatabaseStatus status() {
    String version =
        readOutsideClinics(
            handle -> handle.createQuery("show server_version").mapTo(String.class).one());
    int pending = migrations.pending();
    return new DatabaseStatus(
        version,
        migrations.current(),
        pending,
        dataDirectory(),
        pending == 0 ? ClinicSummary.all(this) : ImmutableList.of());
  }

  /** Gives the connections back, and stops the embedded server if no other program uses it. */
  @Override
  public void close() {
    connections.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private Optional<Path> dataDirectory() {
    return Optional.ofNullable(embedded).map(EmbeddedServer::dataDirectory);
  }

  private static void enter(ClinicId clinic, Handle handle) {
    handle
        .createQuery("select set_config('fbs.clinic', :clinic, true)")
        .bind("clinic", clinic.toString())
        .mapTo(String.class)
        .one();
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
    try {
      return once(work);
    } catch (ConnectionException e) {
      if (embedded == null) {
        throw Connections.refused(e);
      }
      if (!embedded.revive()) {
        throw embedded.unreachable(e);
      }
      return again(work, embedded);
    }
  }

  /** There was no connection, so none of the work was done and it may be begun once more. */
  private <T, X extends Exception> T again(HandleCallback<T, X> work, EmbeddedServer server)
      throws X {
    try {
      return once(work);
    } catch (ConnectionException e) {
      throw server.unreachable(e);
    }
  }

  /** On a connection of its own: Jdbi would let a transaction inside another one join it. */
  private <T, X extends Exception> T once(HandleCallback<T, X> work) throws X {
    try (Handle handle = connections.jdbi().open()) {
      return work.withHandle(handle);
    } catch (ConnectionException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.explained(e);
    }
  }
}
