package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PgBouncer in transaction mode before the server of the tests: each transaction may get another
 * session. It is there where {@code FBS_POOLER} names its program.
 */
final class TestPooler implements AutoCloseable {
  static final String VARIABLE = "FBS_POOLER";

  private static final String SETTINGS =
      """
      [databases]
      * = host=127.0.0.1 port=%d
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = %d
      unix_socket_dir =
      auth_type = scram-sha-256
      auth_file = %s
      pool_mode = transaction
      server_round_robin = 1
      ignore_startup_parameters = search_path,extra_float_digits
      default_pool_size = 8
      min_pool_size = 2
      server_idle_timeout = 10
      max_client_conn = 1000
      """;

  private final Process process;
  private final int port;

  private TestPooler(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it before a server, for logins that it knows; empty where no program is named. */
  static Optional<TestPooler> before(int server, Path directory, Login... logins)
      throws IOException {
    Optional<String> program = Optional.ofNullable(System.getenv(VARIABLE));
    return program.isPresent()
        ? Optional.of(start(program.get(), server, directory, logins))
        : Optional.empty();
  }

  private static TestPooler start(String program, int server, Path directory, Login... logins)
      throws IOException {
    int port = freePort();
    Path known = directory.resolve("pooler.users");
    Path settings = directory.resolve("pooler.ini");
    DataDirectory.writePrivately(
        known,
        Stream.of(logins)
            .map(login -> "\"%s\" \"%s\"%n".formatted(login.user(), login.password()))
            .collect(Collectors.joining()));
    Files.writeString(settings, SETTINGS.formatted(server, port, known));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root, as PostgreSQL does.
      command.addAll(List.of("unshare", "--user"));
    }
    command.addAll(List.of(program, settings.toString()));
    Path log = directory.resolve("pooler.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    TestPooler started = new TestPooler(process, port);
    while (!started.listens()) {
      if (!process.isAlive()) {
        throw new IOException(Files.readString(log));
      }
    }
    return started;
  }

  private boolean listens() {
    try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return tried.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The address of a database by way of it. */
  String jdbcUrl(String name) {
    // Releases before 1.21 hand a named statement to a session that does not know it.
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?prepareThreshold=0";
  }

  @Override
  public void close() {
    process.destroy();
  }
}
