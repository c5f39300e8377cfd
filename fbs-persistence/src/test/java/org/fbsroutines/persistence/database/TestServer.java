package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The embedded server that all tests of a JVM share, with a migrated database to copy. What it
 * stores need not outlive a crash, so it waits for no disk. Where there is a pooler, the databases
 * are reached by way of it.
 */
final class TestServer implements AutoCloseable {
  private static final Path DIRECTORIES = Path.of("target", "test-database").toAbsolutePath();
  private static final String TEMPLATE = "fbs";
  private static final String FORGETFUL =
      """

      # After what production sets: the tests of this server are not about durability.
      fsync = off
      synchronous_commit = off
      full_page_writes = off

      # A statement that hangs ends before its test does, which waits for it and cannot be interrupted.
      statement_timeout = '2min'

      # Each of some thousand connections would otherwise cost 20 ms of hashing.
      scram_iterations = 1
      """;

  private final FileChannel lock;
  private final EmbeddedServer server;
  private final Passwords passwords;
  private final Optional<TestPooler> pooler;

  private TestServer(FileChannel lock, EmbeddedServer server) throws IOException {
    this.lock = lock;
    this.server = server;
    DataDirectory directory = new DataDirectory(server.dataDirectory());
    this.passwords = Passwords.read(directory);
    this.pooler =
        TestPooler.before(
            URI.create(direct(TEMPLATE).replaceFirst("^jdbc:", "")).getPort(),
            directory.root(),
            passwords.owner(),
            passwords.application());
  }

  static TestServer start() {
    try {
      Files.createDirectories(DIRECTORIES);
      for (int number = 1; ; number++) {
        FileChannel lock =
            FileChannel.open(
                DIRECTORIES.resolve(number + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock.tryLock() != null) {
          return start(lock, new DataDirectory(DIRECTORIES.resolve(Integer.toString(number))));
        }
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody else uses the directory; what a killed JVM left there goes. */
  private static TestServer start(FileChannel lock, DataDirectory directory) throws IOException {
    PostgresProgram program =
        new PostgresProgram(PostgresBinaries.unpack(TestCluster.binaries()).home());
    new ServerProcess(directory, program).stop();
    PostgresBinaries.delete(directory.root());
    TestCluster.copyTo(directory);
    Files.writeString(
        directory.cluster().resolve("postgresql.conf"), FORGETFUL, StandardOpenOption.APPEND);
    TestServer started =
        new TestServer(lock, EmbeddedServer.enter(directory, TestCluster.BINARIES));
    started.administration().useHandle(started::prepare);
    return started;
  }

  private void prepare(Handle handle) {
    handle.execute("grant fbs_app to fbs_owner");
    for (Login login : List.of(passwords.superuser(), passwords.owner(), passwords.application())) {
      handle.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
    }
    if (pooler.isPresent()) {
      // It ignores the search path that a connection asks for.
      for (Login login : List.of(passwords.owner(), passwords.application())) {
        handle.execute("alter role %s set search_path = fbs".formatted(login.user()));
      }
    }
  }

  Access copyTemplate(String name) {
    administration()
        .useHandle(
            handle ->
                handle.execute(
                    "create database \""
                        + name
                        + "\" owner fbs_owner template \""
                        + TEMPLATE
                        + "\" strategy file_copy"));
    return new Access(
        pooler.map(one -> one.jdbcUrl(name)).orElseGet(() -> direct(name)),
        server.access().login());
  }

  /** Whether transactions of connections that are opened from now on may change something. */
  void takeChanges(String name, boolean takes) {
    administration()
        .useHandle(
            handle ->
                handle.execute(
                    "alter database \""
                        + name
                        + "\" set default_transaction_read_only = "
                        + !takes));
  }

  void drop(String name) {
    administration()
        .useHandle(
            handle -> handle.execute("drop database if exists \"" + name + "\" with (force)"));
  }

  /** The superuser's connections to a database, for tests of what even the owner cannot do. */
  Jdbi asSuperuser(String name) {
    return Jdbi.create(new Access(direct(name), passwords.superuser()).dataSource());
  }

  Path log() {
    return new DataDirectory(server.dataDirectory()).serverLog();
  }

  private Jdbi administration() {
    return asSuperuser("postgres");
  }

  Login owner() {
    return passwords.owner();
  }

  private String direct(String name) {
    String url = server.access().jdbcUrl();
    return url.substring(0, url.lastIndexOf('/') + 1) + name;
  }

  @Override
  public void close() throws IOException {
    pooler.ifPresent(TestPooler::close);
    server.close();
    lock.close();
  }
}
