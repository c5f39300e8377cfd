package org.fbsroutines.persistence.database;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.fbsroutines.persistence.time.ComputerZone;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The versions of the schema, which only move forward. */
record Migrations(Access owner) {
  /** The newest migration; a test holds it to the files. */
  static final String LATEST = "035";

  private static final String HISTORY = Access.SCHEMA + ".flyway_schema_history";

  /** Brings the schema to this program's version and returns how many steps that took. */
  int migrate() {
    return migrateFrom(EnumSet.of(SchemaState.NONE, SchemaState.OLDER));
  }

  /** Gives a database that has none its schema; any other must have this program's. */
  void begin() {
    migrateFrom(EnumSet.of(SchemaState.NONE));
  }

  /** Whoever comes while another program changes the schema waits for it, and finds it changed. */
  private int migrateFrom(Set<SchemaState> states) {
    try (Handle handle = Jdbi.create(owner.dataSource()).open()) {
      return handle.inTransaction(
          locked -> {
            takeTurn(locked);
            SchemaState state = SchemaState.of(owner);
            if (states.contains(state)) {
              return run();
            }
            // Most have nothing to do, and loading Flyway takes a second.
            state.requireCurrent();
            return 0;
          });
    } catch (ConnectionException e) {
      throw Connections.refused(e);
    }
  }

  /** Waits until no other program changes the schema or its roles; until the transaction ends. */
  static void takeTurn(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(hashtext(?))", Access.SCHEMA);
  }

  private int run() {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseException(
          ServerComplaint.SCHEMA.of(),
          ServerComplaint.SCHEMA_CAUSE.of(Shown.line(String.valueOf(e.getMessage()))),
          e);
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
        .dataSource(owner.dataSource())
        .defaultSchema(Access.SCHEMA)
        .schemas(Access.SCHEMA)
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .placeholders(Map.of("computer_zone", ComputerZone.id().getId()))
        .cleanDisabled(true);
  }

  /** Whether there is a schema, asked of the catalogue, which everybody may read. */
  static boolean isThere(Handle handle) {
    return handle
        .createQuery(
            """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = :schema and c.relname = 'flyway_schema_history')
            """)
        .bind("schema", Access.SCHEMA)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * The last migration that was applied to a schema that is there; empty before the first, and for
   * the application where the schema is of a time in which it could not look.
   */
  static Optional<String> current(Handle handle) {
    return mayLook(handle)
        ? handle
            .createQuery(
                "select version from "
                    + HISTORY
                    + " where success and version is not null order by installed_rank desc limit 1")
            .mapTo(String.class)
            .findOne()
        : Optional.empty();
  }

  private static boolean mayLook(Handle handle) {
    return handle
        .createQuery(
            "select has_schema_privilege('"
                + Access.SCHEMA
                + "', 'usage')"
                + " and has_any_column_privilege('"
                + HISTORY
                + "', 'select')")
        .mapTo(Boolean.class)
        .one();
  }
}
