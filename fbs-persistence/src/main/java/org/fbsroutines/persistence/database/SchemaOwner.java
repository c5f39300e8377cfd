package org.fbsroutines.persistence.database;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a database, who alone changes its schema; whoever works in it does without the
 * owner's login.
 */
public final class SchemaOwner implements AutoCloseable {
  private final DatabaseSettings settings;
  private final Access access;
  private final Runnable roles;
  private final @Nullable EmbeddedServer embedded;

  private SchemaOwner(
      DatabaseSettings settings, Access access, Runnable roles, @Nullable EmbeddedServer embedded) {
    this.settings = settings;
    this.access = access;
    this.roles = roles;
    this.embedded = embedded;
  }

  /**
   * Takes the owner's login, starting the embedded server if need be.
   *
   * @throws DatabaseException if that cannot be started
   */
  public static SchemaOwner of(DatabaseSettings settings) {
    return settings.fold(SchemaOwner::ofServer, SchemaOwner::ofEmbedded);
  }

  private static SchemaOwner ofServer(DatabaseSettings.Server settings) {
    Access access = new Access(settings.jdbcUrl(), settings.owner());
    return new SchemaOwner(settings, access, new ServerRoles(settings)::ensure, null);
  }

  private static SchemaOwner ofEmbedded(DatabaseSettings.Embedded settings) {
    EmbeddedServer server = EmbeddedServer.enter(settings);
    // It made its roles when it was entered.
    return new SchemaOwner(settings, server.owner(), () -> {}, server);
  }

  /**
   * Brings the schema up to date, and on a server that somebody else runs makes the application's
   * role.
   *
   * @return how many migrations were applied
   * @throws DatabaseException if one fails, if a newer program wrote the database, or if the
   *     database cannot be reached
   */
  public int migrate() {
    roles.run();
    return new Migrations(access).migrate();
  }

  /**
   * Reports the state of the database, and changes nothing.
   *
   * @throws DatabaseException if the database cannot be reached
   */
  public DatabaseStatus status() {
    try (Handle handle = Jdbi.create(access.dataSource()).open()) {
      SchemaState state = SchemaState.in(handle);
      return new DatabaseStatus(
          handle.createQuery("show server_version").mapTo(String.class).one(),
          state == SchemaState.NONE ? Optional.empty() : Migrations.current(handle),
          state == SchemaState.CURRENT ? 0 : new Migrations(access).pending(),
          state == SchemaState.NEWER,
          dataDirectory(),
          state == SchemaState.CURRENT ? clinics() : ImmutableList.of());
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
  }

  private ImmutableList<ClinicSummary> clinics() {
    try (Database open = Database.open(settings)) {
      return ClinicSummary.all(open);
    }
  }

  private Optional<Path> dataDirectory() {
    return Optional.ofNullable(embedded).map(EmbeddedServer::dataDirectory);
  }

  /** Stops the embedded server if no other program uses it. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
