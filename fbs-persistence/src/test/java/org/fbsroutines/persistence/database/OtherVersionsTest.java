package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server of each version of PostgreSQL that is on this machine: our own, Debian's, and those
 * whose homes {@code FBS_POSTGRES_HOMES} names. Its owner is no superuser.
 */
@Tag("slow")
class OtherVersionsTest {
  private static final Path OF_DEBIAN = Path.of("/usr/lib/postgresql");

  @TempDir Path temporary;

  static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(PostgresBinaries.unpack(TestCluster.binaries()).home());
    if (Files.isDirectory(OF_DEBIAN)) {
      try (Stream<Path> ofDebian = Files.list(OF_DEBIAN)) {
        homes.addAll(ofDebian.toList());
      }
    }
    Splitter.on(':')
        .omitEmptyStrings()
        .splitToStream(Optional.ofNullable(System.getenv("FBS_POSTGRES_HOMES")).orElse(""))
        .forEach(home -> homes.add(Path.of(home)));
    homes.removeIf(home -> !Files.isExecutable(home.resolve("bin/initdb")));
    return homes;
  }

  @ParameterizedTest
  @MethodSource("homes")
  void isMigratedByAnOwnerWhoIsNoSuperuserAndServedByTheApplicationsLogin(Path home)
      throws IOException {
    PostgresProgram program = new PostgresProgram(home);
    Path cluster = temporary.resolve("cluster");
    int port = freePort();
    run(program, "initdb", "--pgdata=" + cluster, "--username=postgres", "--auth=trust");
    run(
        program,
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + cluster,
        "--log=" + temporary.resolve("log"),
        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
    try {
      makeLogins(port);
      migrateAndWork("postgresql://fbs_owner@127.0.0.1:" + port + "/fbs", "fbs_web");
      migrateAndWork("postgresql://fbs_owner@127.0.0.1:" + port + "/alone", "fbs_owner");
    } finally {
      run(program, "pg_ctl", "stop", "--mode=immediate", "--pgdata=" + cluster);
    }
  }

  private static void makeLogins(int port) {
    Access superuser =
        new Access("jdbc:postgresql://127.0.0.1:" + port + "/postgres", new Login("postgres", ""));
    Jdbi.create(superuser.dataSource())
        .useHandle(
            handle -> {
              handle.execute("create role fbs_owner login createrole");
              handle.execute("create role fbs_web login");
              handle.execute("create database fbs owner fbs_owner");
              handle.execute("create database alone owner fbs_owner");
            });
  }

  private static void migrateAndWork(String url, String application) {
    Map<String, String> environment =
        Map.of(DatabaseSettings.APPLICATION_USER_VARIABLE, application);
    DatabaseSettings settings = DatabaseSettings.choose(url, null, environment, Path.of("/"));
    try (SchemaOwner owner = SchemaOwner.of(settings)) {
      assertThat(owner.migrate()).isPositive();
      assertThat(owner.migrate()).isZero();
    }
    try (Database database = Database.open(settings, Timeouts.OF_A_REQUEST)) {
      database.probe();
      assertThat(ClinicSummary.all(database)).isEmpty();
      assertThat(
              database.<String, RuntimeException>readOutsideClinics(
                  handle -> handle.createQuery("select current_user").mapTo(String.class).one()))
          .isEqualTo(application.equals("fbs_owner") ? "fbs_app" : application);
    }
  }

  private static void run(PostgresProgram program, String name, String... arguments)
      throws IOException {
    PostgresProgram.Outcome outcome = program.run(name, List.of(arguments));
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
