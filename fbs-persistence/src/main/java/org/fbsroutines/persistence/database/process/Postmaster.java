package org.fbsroutines.persistence.database.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server that a cluster's {@code postmaster.pid} names.
 *
 * @param pid its process
 * @param port its port on the loopback address
 */
public record Postmaster(long pid, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** Larger than any process id that a system gives out, so surely nobody's. */
  private static final String NOBODYS_PID = "2147483646";

  /** Finds the server that runs on the cluster, ready or still starting. */
  public static Optional<Postmaster> running(Path cluster) throws IOException {
    return lines(cluster)
        .filter(lines -> lines.size() > PORT_LINE)
        .map(lines -> new Postmaster(number(lines, PID_LINE), (int) number(lines, PORT_LINE)))
        .filter(postmaster -> postmaster.runsOn(cluster));
  }

  /** Returns the port of the server that ran last, unless it was stopped in order. */
  public static OptionalInt lastPort(Path cluster) throws IOException {
    return lines(cluster)
        .filter(lines -> lines.size() > PORT_LINE)
        .map(lines -> (int) number(lines, PORT_LINE))
        .filter(port -> port > 0)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Returns whether the file states that the server takes connections. */
  public static boolean isReady(Path cluster) throws IOException {
    return lines(cluster)
        .filter(lines -> lines.size() > STATUS_LINE)
        .map(lines -> lines.get(STATUS_LINE).strip().equals("ready"))
        .orElse(false);
  }

  /**
   * Makes a left-over file harmless. A server refuses to start while any process has the id in the
   * file, and after a restart of the machine that may be a stranger. The other lines stay: by them
   * a new server sees whether processes of the old one still use its memory.
   */
  public static void disown(Path cluster) throws IOException {
    Optional<List<String>> found = lines(cluster);
    if (found.isPresent() && !found.get().isEmpty()) {
      List<String> lines = new ArrayList<>(found.get());
      lines.set(PID_LINE, NOBODYS_PID);
      Files.writeString(file(cluster), String.join("\n", lines) + "\n");
    }
  }

  private boolean runsOn(Path cluster) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return process.get().info().command().map(Postmaster::isPostgres).orElse(true);
    }
    try {
      // A server's working directory is its cluster; a process that died but was not yet waited
      // for by its parent has none.
      return Files.isSameFile(Path.of("/proc/" + pid + "/cwd").toRealPath(), cluster);
    } catch (AccessDeniedException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPostgres(String command) {
    return Path.of(command).getFileName().toString().startsWith("postgres");
  }

  private static Optional<List<String>> lines(Path cluster) throws IOException {
    try {
      return Optional.of(Files.readAllLines(file(cluster)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static long number(List<String> lines, int line) {
    try {
      return Long.parseLong(lines.get(line).strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
