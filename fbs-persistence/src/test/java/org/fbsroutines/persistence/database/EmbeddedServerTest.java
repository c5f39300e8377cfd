package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.fbsroutines.persistence.database.process.Postmaster;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  @TempDir Path temporary;

  @AfterEach
  void leaveTheSharedBinariesAlone() throws IOException {
    if (Files.isSymbolicLink(directory().binaries())) {
      Files.delete(directory().binaries());
    }
  }

  @Test
  void keepsDataFromTheFirstStartToTheNext() throws IOException {
    ClinicId clinic = ClinicId.random();
    try (EmbeddedServer server = enter();
        Database first = Database.of(server)) {
      assertThat(new Migrations(server.owner()).migrate()).isPositive();
      first.inClinic(clinic, handle -> handle.execute(addClinic()));
    }
    assertThat(Postmaster.running(directory().cluster())).isEmpty();

    Files.createSymbolicLink(directory().binaries(), TestCluster.BINARIES);
    try (SchemaOwner second = SchemaOwner.of(new DatabaseSettings.Embedded(directory().root()))) {
      assertThat(second.migrate()).isZero();
      assertThat(second.status().clinics())
          .containsExactly(new ClinicSummary(clinic, "Kept", 0, 0, 0, 0));
      assertThat(second.status().dataDirectory()).contains(directory().root());
      assertThat(second.status().serverVersion()).startsWith("17.");
    }
  }

  @Test
  void isDurableAndListensOnLoopbackAlone() throws IOException {
    TestCluster.copyTo(directory());
    try (EmbeddedServer server = enter()) {
      Jdbi jdbi = Jdbi.create(server.access().dataSource());

      assertThat(setting(jdbi, "fsync")).isEqualTo("on");
      assertThat(setting(jdbi, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(jdbi, "full_page_writes")).isEqualTo("on");
      assertThat(setting(jdbi, "data_checksums")).isEqualTo("on");
      assertThat(setting(jdbi, "password_encryption")).isEqualTo("scram-sha-256");
      assertThat(setting(jdbi, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(otherAddresses()).allSatisfy(address -> refuses(address, port()));
    }
  }

  @Test
  void asksForAPasswordThatItsOwnerAloneCanRead() throws IOException {
    try (EmbeddedServer server = enter()) {
      Login guess = new Login("postgres", "postgres");

      assertThatThrownBy(
              () -> Jdbi.create(new Access(server.access().jdbcUrl(), guess).dataSource()).open())
          .isInstanceOf(ConnectionException.class)
          .hasStackTraceContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().passwords())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().root())))
          .isEqualTo("rwx------");
      assertThat(directory().root().resolve("initdb.password")).doesNotExist();
    }
  }

  @Test
  void isSharedAndStoppedByTheLastToLeave() throws Exception {
    TestCluster.copyTo(directory());
    EmbeddedServer first = enter();
    Postmaster postmaster = Postmaster.running(directory().cluster()).orElseThrow();
    try (ChildProgram child = ChildProgram.start(directory().root(), ChildProgram.READY)) {
      assertThat(Postmaster.running(directory().cluster())).contains(postmaster);

      first.close();
      assertThat(Postmaster.running(directory().cluster())).contains(postmaster);

      child.end();
      assertThat(Postmaster.running(directory().cluster())).isEmpty();
    }
  }

  @Test
  void isSharedWithinOneProgramToo() throws IOException {
    TestCluster.copyTo(directory());
    EmbeddedServer first = enter();
    EmbeddedServer second = enter();

    assertThat(second.access().jdbcUrl()).isEqualTo(first.access().jdbcUrl());
    first.close();
    assertThat(Postmaster.running(directory().cluster())).isPresent();
    second.close();
    assertThat(Postmaster.running(directory().cluster())).isEmpty();
  }

  @Tag("slow")
  @Test
  void isFollowedToAnotherPortWhereItsOwnWasTakenMeanwhile() throws IOException {
    TestCluster.copyTo(directory());
    try (Database database = Database.of(enter())) {
      int before = port();
      stopInOrder();
      try (ServerSocket stranger = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
        askUntilItAnswers(database);
        assertThat(port()).isNotEqualTo(stranger.getLocalPort());
        assertThat(ClinicSummary.all(database)).isEmpty();
      }
    }
    assertThat(Postmaster.running(directory().cluster())).isEmpty();
  }

  /** The pool may have a connection from before, which breaks once. */
  private static void askUntilItAnswers(Database database) {
    for (int attempts = 3; ; attempts--) {
      try {
        ClinicSummary.all(database);
        return;
      } catch (DatabaseException e) {
        if (attempts == 0) {
          throw e;
        }
      }
    }
  }

  private void stopInOrder() throws IOException {
    new ServerProcess(
            directory(),
            new PostgresProgram(PostgresBinaries.unpack(TestCluster.binaries()).home()))
        .stop();
  }

  @Test
  void startsThoughALeftOverFileNamesAStranger() throws IOException {
    TestCluster.copyTo(directory());
    Files.writeString(
        directory().cluster().resolve("postmaster.pid"),
        String.join(
                "\n",
                List.of(
                    Long.toString(ProcessHandle.current().pid()),
                    directory().cluster().toString(),
                    "1700000000",
                    Integer.toString(freePort()),
                    "",
                    "127.0.0.1",
                    "",
                    "ready"))
            + "\n");

    try (EmbeddedServer server = enter()) {
      assertThat(Postmaster.running(server.dataDirectory().resolve("cluster"))).isPresent();
    }
  }

  @Test
  void saysThatThePasswordFileIsWrong() throws IOException {
    TestCluster.copyTo(directory());
    String right = Files.readString(directory().passwords());

    DataDirectory.writePrivately(directory().passwords(), right.replaceAll("=.*", "=wrong"));
    assertThatThrownBy(this::enter)
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The password file %s does not open this database.", directory().passwords());
    assertThat(Postmaster.running(directory().cluster())).isEmpty();

    Files.delete(directory().passwords());
    assertThatThrownBy(this::enter)
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The password file %s cannot be read.", directory().passwords());

    DataDirectory.writePrivately(directory().passwords(), right);
    enter().close();
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    Files.createDirectories(directory().cluster());
    Files.writeString(directory().cluster().resolve("PG_VERSION"), "16\n");

    assertThatThrownBy(this::enter)
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "The data in %s is from PostgreSQL version 16 (expected: 17).", directory().cluster());
  }

  @Test
  void refusesASchemaOfANewerProgram() throws IOException {
    TestCluster.copyTo(directory().root());
    DatabaseSettings settings = new DatabaseSettings.Embedded(directory().root());
    try (EmbeddedServer server = enter();
        SchemaOwner owner = SchemaOwner.of(settings)) {
      Jdbi.create(server.owner().dataSource())
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      insert into flyway_schema_history (installed_rank, version, description, type,
                        script, checksum, installed_by, execution_time, success)
                      values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, true)
                      """));

      assertThatThrownBy(owner::migrate)
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The schema of the database is from a newer version of fbs.");
      assertThatThrownBy(() -> Database.open(settings))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The schema of the database is from a newer version of fbs.");
      assertThat(owner.status())
          .returns(true, DatabaseStatus::isNewer)
          .returns(Optional.of("999"), DatabaseStatus::schemaVersion);
    }
  }

  @Test
  void saysThatTheDataDirectoryCannotBeUsed() throws IOException {
    Files.writeString(directory().root(), "a file where the directory should be");

    assertThatThrownBy(this::enter)
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The data directory %s cannot be written to.", directory().root());
  }

  @Test
  void makesTheClusterAnewAfterAnInterruptedFirstStart() throws IOException {
    Files.createDirectories(directory().unfinishedCluster().resolve("base"));
    Passwords interrupted = Passwords.generate(directory());

    enter().close();

    assertThat(Passwords.read(directory())).isNotEqualTo(interrupted);
    assertThat(directory().unfinishedCluster()).doesNotExist();
  }

  private EmbeddedServer enter() {
    return EmbeddedServer.enter(directory(), TestCluster.binaries());
  }

  private DataDirectory directory() {
    return new DataDirectory(temporary.resolve("data"));
  }

  private int port() {
    try {
      return Postmaster.running(directory().cluster()).orElseThrow().port();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String setting(Jdbi jdbi, String name) {
    return jdbi.withHandle(handle -> handle.createQuery("show " + name).mapTo(String.class).one());
  }

  private static List<InetAddress> otherAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }

  private static void refuses(InetAddress address, int port) {
    assertThatThrownBy(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), 2_000);
              }
            })
        .isInstanceOf(IOException.class);
  }

  private static String addClinic() {
    return "insert into clinic (name, time_zone, created_at) values ('Kept', 'UTC', now())";
  }
}
