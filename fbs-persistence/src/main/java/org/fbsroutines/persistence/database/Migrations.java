package org.fbsroutines.persistence.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The versions of the schema, which only move forward. */
final class Migrations {
  private final Flyway flyway;

  Migrations(DataSource owner) {
    this.flyway =
        Flyway.configure()
            .dataSource(owner)
            .defaultSchema(Access.SCHEMA)
            .schemas(Access.SCHEMA)
            .locations("classpath:db/migration")
            .loggers("slf4j")
            .cleanDisabled(true)
            .load();
  }

  /** Brings the schema to this program's version and returns how many steps that took. */
  int migrate() {
    try {
      refuseNewer(flyway.info());
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The schema of the database could not be brought up to date.",
          "Nothing of the failed step was kept. Cause: " + e.getMessage(),
          e);
    }
  }

  Optional<String> current() {
    return Optional.ofNullable(flyway.info().current())
        .map(MigrationInfo::getVersion)
        .map(Object::toString);
  }

  int pending() {
    return flyway.info().pending().length;
  }

  private static void refuseNewer(MigrationInfoService info) {
    for (MigrationInfo migration : info.applied()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new DatabaseException(
            "The database was written by a newer version of fbs (schema "
                + migration.getVersion()
                + ").",
            "Use that version of fbs; this one could lose what it does not know.");
      }
    }
  }
}
