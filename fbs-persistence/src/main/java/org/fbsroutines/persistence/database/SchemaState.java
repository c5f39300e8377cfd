package org.fbsroutines.persistence.database;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How the schema of a database compares with the one that this program works with. */
enum SchemaState {
  /** There is none. */
  NONE,
  /** An earlier program's. */
  OLDER,
  /** This program's. */
  CURRENT,
  /** A later program's. */
  NEWER;

  /**
   * Looks at a database; anybody may ask.
   *
   * @throws DatabaseException if it cannot be reached
   */
  static SchemaState of(Access access) {
    try (Handle handle = Jdbi.create(access.dataSource()).open()) {
      return in(handle);
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
  }

  static SchemaState in(Handle handle) {
    return Migrations.isThere(handle)
        ? Migrations.current(handle).map(SchemaState::of).orElse(OLDER)
        : NONE;
  }

  private static SchemaState of(String version) {
    int compared =
        MigrationVersion.fromVersion(version)
            .compareTo(MigrationVersion.fromVersion(Migrations.LATEST));
    return compared == 0 ? CURRENT : compared < 0 ? OLDER : NEWER;
  }

  /**
   * Refuses any but this program's.
   *
   * @throws DatabaseException if it is another one; it states what to do
   */
  void requireCurrent() {
    switch (this) {
      case CURRENT -> {}
      case NONE -> throw refused(ServerComplaint.NO_SCHEMA.of(), ServerComplaint.MIGRATE.of());
      case OLDER -> throw refused(ServerComplaint.OLDER.of(), ServerComplaint.MIGRATE.of());
      case NEWER -> throw refused(ServerComplaint.NEWER.of(), ServerComplaint.USE_NEWER.of());
    }
  }

  private static DatabaseException refused(Text problem, Text hint) {
    return new DatabaseException(problem, hint);
  }
}
