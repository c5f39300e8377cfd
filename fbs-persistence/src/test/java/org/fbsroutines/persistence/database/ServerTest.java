package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** The least that a test can tell from at once. */
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Duration.ofSeconds(1));

  @Test
  void worksInTheApplicationsRoleThoughTheOwnerLogsIn() {
    try (Database database = Database.open(settings(DATABASE.url()))) {
      assertThat(user(database)).isEqualTo("fbs_app");
      assertThat(
              database.<String, RuntimeException>ask(
                  handle -> handle.createQuery("select current_user").mapTo(String.class).one()))
          .isEqualTo("fbs_app");
    }
    try (SchemaOwner owner = SchemaOwner.of(settings(DATABASE.url()))) {
      DatabaseStatus status = owner.status();
      assertThat(status.clinics()).extracting(ClinicSummary::name).containsExactly("Test clinic");
      assertThat(status.dataDirectory()).isEmpty();
      assertThat(status.pendingMigrations()).isZero();
      assertThat(status.schemaVersion()).contains(Migrations.LATEST);
    }
  }

  @Test
  void worksByTheApplicationsLoginAlone() {
    try (Database database = Database.open(settings(DATABASE.urlOf(DATABASE.application())))) {
      assertThat(user(database)).isEqualTo("fbs_app");
    }
  }

  @Test
  void leavesNothingSetForTheSessionSoThatAPoolerMayShareIt() {
    try (Handle session = DATABASE.asOwner().open()) {
      String settings =
          "select current_user || coalesce(current_setting('fbs.clinic', true), '')"
              + " || current_setting('lock_timeout') || current_setting('statement_timeout')";
      String during =
          session.inTransaction(
              handle -> {
                new TransactionStart(true, SHORT).in(DATABASE.clinic(), handle);
                return handle.createQuery(settings).mapTo(String.class).one();
              });

      assertThat(during).isEqualTo("fbs_app" + DATABASE.clinic() + "50ms" + "500ms");
      assertThat(session.createQuery(settings).mapTo(String.class).one())
          .startsWith("fbs_owner")
          .doesNotContain(DATABASE.clinic().toString(), "ms");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"select pg_sleep(60)", "select pg_advisory_xact_lock(1)"})
  void whatTakesTooLongIsEndedAndSaysSo(String statement) {
    try (Database database = DATABASE.again(SHORT);
        Handle holding = DATABASE.asOwner().open()) {
      holding.begin();
      holding.execute("select pg_advisory_xact_lock(1)");

      assertThatThrownBy(
              () -> database.inClinic(DATABASE.clinic(), handle -> handle.execute(statement)))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The database took too long.");
      holding.rollback();
    }
  }

  @Test
  void whatIsATransactionByItselfAndTakesTooLongIsEndedToo() {
    Timeouts second =
        new Timeouts(
            SHORT.connect(),
            SHORT.connection(),
            SHORT.lock(),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));
    String hang = "select pg_sleep(60) is null as hung";
    try (Database database = DATABASE.again(second)) {
      assertThatThrownBy(
              () -> database.ask(handle -> handle.createQuery(hang).mapTo(Boolean.class).one()))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The database took too long.");
      assertThatThrownBy(
              () ->
                  database.askInClinic(
                      DATABASE.clinic(),
                      handle -> handle.createQuery(hang).mapTo(Boolean.class).one()))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The database took too long.");
    }
  }

  @Test
  void aServerThatHangsIsGivenUp() throws Exception {
    try (Database database = DATABASE.again(SHORT)) {
      AtomicLong process = new AtomicLong();
      try {
        assertThatThrownBy(
                () ->
                    database.ask(
                        handle -> {
                          String ask = "select pg_backend_pid()";
                          process.set(handle.createQuery(ask).mapTo(Long.class).one());
                          signal("STOP", process.get());
                          return handle.createQuery(ask).mapTo(Long.class).one();
                        }))
            .isInstanceOf(DatabaseException.class)
            .hasMessage("The connection to the database broke.");
      } finally {
        signal("CONT", process.get());
      }
    }
  }

  @Test
  void whoeverWaitsForAPageWaitsLessThanTenSecondsForADatabaseThatHangs() {
    Timeouts request = Timeouts.OF_A_REQUEST;

    assertThat(request.connection().plus(request.answer())).isLessThan(Duration.ofSeconds(10));
    assertThat(request.connect()).isLessThan(request.connection());
    assertThat(request.statement()).isLessThan(request.answer());
    assertThat(request.lock()).isLessThan(request.statement());
  }

  @Test
  void aConnectionToWhatTakesNoChangesIsNotUsedAgain() {
    DATABASE.takeChanges(false);
    try (Database database = DATABASE.again(Timeouts.OF_A_COMMAND)) {
      assertThat(user(database)).isEqualTo("fbs_app");
      assertThatThrownBy(database::probe)
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The database server accepts no changes.");
      assertThat(isWritable(database)).isFalse();

      DATABASE.takeChanges(true);

      // Some may have been opened before; each is refused at most once.
      assertThat(Stream.generate(() -> isWritable(database)).limit(10)).contains(true);
    } finally {
      DATABASE.takeChanges(true);
    }
  }

  @Test
  void saysThatNothingListens() {
    assertThatThrownBy(() -> Database.open(settings("postgresql://anna@127.0.0.1:1/fbs")))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database server cannot be reached.")
        .satisfies(e -> assertThat(hint(e)).contains("Connection to 127.0.0.1:1 refused"));
  }

  @Test
  void saysThatTheLoginIsRefusedInTheServersWords() {
    String url = DATABASE.url().replaceFirst(":[^:/]+@", ":wrong@");

    assertThatThrownBy(() -> Database.open(settings(url)))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The database server refused the user or the password.")
        .satisfies(e -> assertThat(hint(e)).contains("password authentication failed for user"))
        .satisfies(e -> assertThat(hint(e)).doesNotContain("wrong"));
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

  private static boolean isWritable(Database database) {
    try {
      return database.<Long, RuntimeException>outsideClinics(
              handle ->
                  handle.createQuery("select setval('write_probe', 1)").mapTo(Long.class).one())
          == 1;
    } catch (DatabaseException e) {
      return false;
    }
  }

  private static String user(Database database) {
    return database.<String, RuntimeException>readOutsideClinics(
        handle -> handle.createQuery("select current_user").mapTo(String.class).one());
  }

  private static String hint(Throwable refusal) {
    return ((DatabaseException) refusal).hint().english();
  }

  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor();
  }

  private static void run(String statement) {
    DATABASE.database().inClinic(DATABASE.clinic(), handle -> handle.execute(statement));
  }

  private static DatabaseSettings settings(String url) {
    return DatabaseSettings.choose(url, null, Map.of(), Path.of("/"));
  }
}
