package org.fbsroutines.persistence.database;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.fbsroutines.persistence.time.ComputerZone;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The versions of the schema, which only move forward. */
record Migrations(DataSource owner) {
  /** The newest migration; a test holds it to the files. */
  static final String LATEST = "027";

  private static final String HISTORY = Access.SCHEMA + ".flyway_schema_history";

  /** Brings the schema to this program's version and returns how many steps that took. */
  int migrate() {
    if (isLatest()) {
      return 0;
    }
    try {
      Flyway flyway = flyway();
      refuseNewer(flyway.info());
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseException(
          ServerComplaint.SCHEMA.of(),
          ServerComplaint.SCHEMA_CAUSE.of(Shown.line(String.valueOf(e.getMessage()))),
          e);
    }
  }

  /** Asks the history itself, as {@link #isLatest} does. */
  Optional<String> current() {
    try (Handle handle = Jdbi.create(owner).open()) {
      return hasHistory(handle)
          ? handle
              .createQuery(
                  "select version from "
                      + HISTORY
                      + " where success and version is not null order by installed_rank desc limit"
                      + " 1")
              .mapTo(String.class)
              .findOne()
          : Optional.empty();
    }
  }

  int pending() {
    return flyway().info().pending().length;
  }

  private Flyway flyway() {
    return configuration().load();
  }

  /** Where the migrations are and what they need; a test stops it at an earlier version. */
  FluentConfiguration configuration() {
    return Flyway.configure()
        .dataSource(owner)
        .defaultSchema(Access.SCHEMA)
        .schemas(Access.SCHEMA)
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .placeholders(Map.of("computer_zone", ComputerZone.id().getId()))
        .cleanDisabled(true);
  }

  /** Asks the history itself: most starts find nothing to do, and loading Flyway takes a second. */
  private boolean isLatest() {
    try (Handle handle = Jdbi.create(owner).open()) {
      return hasHistory(handle)
          && handle
              .createQuery(
                  "select success and version = :latest from "
                      + HISTORY
                      + " order by installed_rank desc limit 1")
              .bind("latest", LATEST)
              .mapTo(Boolean.class)
              .findOne()
              .orElse(false);
    }
  }

  private static boolean hasHistory(Handle handle) {
    return handle
        .createQuery("select to_regclass(:history) is not null")
        .bind("history", HISTORY)
        .mapTo(Boolean.class)
        .one();
  }

  private static void refuseNewer(MigrationInfoService info) {
    for (MigrationInfo migration : info.applied()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new DatabaseException(
            ServerComplaint.NEWER.of(migration.getVersion()), ServerComplaint.USE_NEWER.of());
      }
    }
  }
}
