package org.fbsroutines.persistence.database;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.fbsroutines.persistence.database.process.Postmaster;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server of a cluster; its callers hold the start lock. */
record ServerProcess(DataDirectory directory, PostgresProgram program) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

  /** Recovery after a crash may take long; this is the limit of one wait for it. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  /** Writing what is in memory takes seconds; a server that takes longer is stopped at once. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /** How long processes of a killed server may take to notice that it is gone. */
  private static final Duration REMAINS_LIMIT = Duration.ofSeconds(30);

  private static final long LARGE_LOG_BYTES = 10_000_000;

  /** Returns the server that runs, once it takes connections, or starts one. */
  Postmaster joinOrStart() throws IOException {
    Optional<Postmaster> running = Postmaster.running(directory.cluster());
    if (running.isPresent() && becomesReady()) {
      return running.get();
    }
    Postmaster.disown(directory.cluster());
    return start();
  }

  /**
   * Stops the server, if it runs, after ending what its clients do. A server that is asked to stop
   * while it recovers from a crash of one of its processes can wait forever for another; stopped at
   * once, it recovers at its next start and loses nothing that it acknowledged.
   */
  void stop() throws IOException {
    if (Postmaster.running(directory.cluster()).isEmpty()) {
      return;
    }
    PostgresProgram.Outcome outcome = stop("fast");
    if (!outcome.succeeded()) {
      LOG.warn("The database server is stopped at once: {}", outcome.output().strip());
      outcome = stop("immediate");
    }
    if (!outcome.succeeded()) {
      LOG.warn("The database server was not stopped: {}", outcome.output().strip());
    }
  }

  private PostgresProgram.Outcome stop(String mode) throws IOException {
    return control("stop", STOP_LIMIT, "--mode=" + mode);
  }

  private PostgresProgram.Outcome control(String action, Duration limit, String... options)
      throws IOException {
    return program.run(
        "pg_ctl",
        ImmutableList.<String>builder()
            .add(action, "--pgdata=" + directory.cluster(), "--wait", "--silent")
            .add("--timeout=" + limit.toSeconds())
            .add(options)
            .build());
  }

  private boolean becomesReady() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!Postmaster.isReady(directory.cluster())) {
      if (Postmaster.running(directory.cluster()).isEmpty() || System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private Postmaster start() throws IOException {
    moveLargeLogAway();
    long deadline = System.nanoTime() + REMAINS_LIMIT.toNanos();
    // After a crash the old port comes first: programs that are still open look for it there.
    int port = Postmaster.lastPort(directory.cluster()).orElse(freePort());
    while (true) {
      PostgresProgram.Outcome outcome =
          control("start", START_LIMIT, "--log=" + directory.serverLog(), "--options=-p " + port);
      Optional<Postmaster> running = Postmaster.running(directory.cluster());
      if (outcome.succeeded() && running.isPresent()) {
        return running.get();
      }
      if (System.nanoTime() > deadline || !mayPassByItself()) {
        throw new DatabaseException(
            ServerComplaint.NOT_STARTED.of(Shown.line(directory.root())),
            ServerComplaint.LAST_LINES.of(
                Shown.line(directory.serverLog()),
                Shown.line(
                    lastLogLine()
                        + outcome
                            .output()
                            .strip()
                            .lines()
                            .limit(2)
                            .reduce("", (a, b) -> a + " " + b))));
      }
      pause();
      if (isPortTaken()) {
        port = freePort();
      }
    }
  }

  private boolean mayPassByItself() throws IOException {
    return isPortTaken() || areRemainsThere();
  }

  /** Another program took the port meanwhile. */
  private boolean isPortTaken() throws IOException {
    String last = lastLogLines(6);
    return last.contains("Address already in use")
        || last.contains("could not create any TCP/IP sockets");
  }

  /** Processes of a killed server are still ending; the port is free once they have. */
  private boolean areRemainsThere() throws IOException {
    String last = lastLogLines(6);
    return last.contains("still in use") || last.contains("pre-existing shared memory block");
  }

  private String lastLogLine() throws IOException {
    return lastLogLines(1);
  }

  private String lastLogLines(int count) throws IOException {
    if (!Files.exists(directory.serverLog())) {
      return "";
    }
    List<String> lines = Files.readAllLines(directory.serverLog());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  private void moveLargeLogAway() throws IOException {
    Path log = directory.serverLog();
    if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
      Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database server", e);
    }
  }
}
