package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void worksInTheApplicationsRoleThoughTheOwnerLogsIn() {
    try (Database database = Database.open(settings(DATABASE.url()))) {
      assertThat(
              database.<String, RuntimeException>readOutsideClinics(
                  handle -> handle.createQuery("select current_user").mapTo(String.class).one()))
          .isEqualTo("fbs_app");
      assertThat(database.status().clinics())
          .extracting(ClinicSummary::name)
          .containsExactly("Test clinic");
      assertThat(database.status().dataDirectory()).isEmpty();
      assertThat(database.status().pendingMigrations()).isZero();
      assertThat(database.status().schemaVersion()).contains(Migrations.LATEST);
    }
  }

  @Test
  void saysThatNothingListens() {
    assertThatThrownBy(() -> Database.open(settings("postgresql://anna@127.0.0.1:1/fbs")))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database server cannot be reached.");
  }

  @Test
  void saysThatTheLoginIsRefused() {
    String url = DATABASE.url().replaceFirst(":[^:/]+@", ":wrong@");

    assertThatThrownBy(() -> Database.open(settings(url)))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database server refused the user or the password.");
  }

  @Test
  void saysThatTheDatabaseIsMissing() {
    String url = DATABASE.url().replaceFirst("/test_\\w+$", "/no_such_database");

    assertThatThrownBy(() -> Database.open(settings(url)))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database does not exist on the server.");
  }

  @Test
  void tellsAFailureOfTheServerFromOneOfTheWork() {
    assertThatThrownBy(() -> run("select pg_terminate_backend(pg_backend_pid())"))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The connection to the database broke.");
    assertThatThrownBy(
            () -> run("do $$ begin raise exception 'full' using errcode = 'disk_full'; end $$"))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The disk of the database is full.");
    assertThatThrownBy(() -> run("select 1 / 0")).isInstanceOf(StatementException.class);
  }

  private static void run(String statement) {
    DATABASE.database().inClinic(DATABASE.clinic(), handle -> handle.execute(statement));
  }

  private static DatabaseSettings settings(String url) {
    return DatabaseSettings.choose(url, null, Map.of(), Path.of("/"));
  }
}
