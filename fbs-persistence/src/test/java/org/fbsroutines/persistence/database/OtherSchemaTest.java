package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server of somebody's own whose schema is not, or not yet, this program's. */
class OtherSchemaTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  /** As PostgreSQL 16 and later leave a login that made the role without being superuser. */
  private static final String PLAIN_OWNER =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'plain_owner') then
          create role plain_owner login createrole password 'plain';
        end if;
      end $$;
      revoke fbs_app from plain_owner cascade;
      grant fbs_app to plain_owner with admin true, inherit false, set false;
      """;

  private static final Login OWNER = new Login("plain_owner", "plain");

  @BeforeEach
  void emptyTheDatabase() {
    try (Handle handle = DATABASE.asSuperuser().open()) {
      handle.execute("drop schema if exists fbs cascade");
      handle.execute(PLAIN_OWNER);
      handle
          .createQuery("select current_database()")
          .mapTo(String.class)
          .forEach(name -> handle.execute("alter database \"" + name + "\" owner to plain_owner"));
    }
  }

  @Test
  void anOwnerWhoIsNoSuperuserMayTakeTheRoleAfterMigrating() {
    assertThatThrownBy(() -> Database.open(settings()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database is empty: it has no fbs schema.");

    try (SchemaOwner owner = SchemaOwner.of(settings())) {
      assertThat(owner.migrate()).isPositive();
      assertThat(owner.migrate()).isZero();
      assertThat(owner.status().pendingMigrations()).isZero();
    }

    try (Database database = Database.open(settings())) {
      assertThat(ClinicSummary.all(database)).isEmpty();
      database.probe();
    }
  }

  @Test
  void ofTwoWhoMigrateAtTheSameTimeOneWaitsForTheOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> migrate =
          () -> {
            try (SchemaOwner owner = SchemaOwner.of(settings())) {
              return owner.migrate();
            }
          };
      List<Integer> applied = new ArrayList<>();
      for (Future<Integer> one : pool.invokeAll(List.of(migrate, migrate))) {
        applied.add(one.get());
      }

      assertThat(applied).containsOnlyOnce(0);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anOlderSchemaIsRefusedAndLeftAsItIs() {
    Access owner = new Access(DATABASE.owner().jdbcUrl(), OWNER);
    new Migrations(owner).configuration().target("022").load().migrate();

    assertThatThrownBy(() -> Database.open(settings()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The schema of the database is from an older version of fbs.")
        .satisfies(
            e -> assertThat(((DatabaseException) e).hint().english()).contains("'fbs db migrate'"));

    try (SchemaOwner looking = SchemaOwner.of(settings())) {
      assertThat(looking.status().schemaVersion()).contains("022");
      assertThat(looking.status().pendingMigrations()).isPositive();
      assertThat(looking.status().clinics()).isEmpty();
    }
  }

  private static DatabaseSettings settings() {
    return DatabaseSettings.choose(DATABASE.urlOf(OWNER), null, Map.of(), Path.of("/"));
  }
}
