package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of a data directory, shared by all programs that use the directory: the
 * first one starts it, the last one to leave stops it.
 */
final class EmbeddedServer implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  private static final String DATABASE = "fbs";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataDirectory directory;
  private final ServerProcess process;
  private final ServerUser user;
  private final Access access;
  private final int port;

  private EmbeddedServer(
      DataDirectory directory, ServerProcess process, ServerUser user, Access access, int port) {
    this.directory = directory;
    this.process = process;
    this.user = user;
    this.access = access;
    this.port = port;
  }

  /**
   * Joins the running server of the directory, or makes and starts it.
   *
   * @param binaries where PostgreSQL's programs are, or will be, unpacked
   */
  static EmbeddedServer enter(DataDirectory directory, Path binaries) {
    directory.create();
    try {
      return StartLock.whileHeld(directory.startLock(), () -> enterAlone(directory, binaries));
    } catch (IOException e) {
      throw directory.unusable(e);
    }
  }

  private static EmbeddedServer enterAlone(DataDirectory directory, Path binaries)
      throws IOException {
    ServerProcess process =
        new ServerProcess(directory, new PostgresProgram(PostgresBinaries.unpack(binaries)));
    Passwords passwords = new Cluster(directory, process.program()).passwords();
    ServerUser user = ServerUser.enter(directory.users());
    try {
      Postmaster postmaster = process.joinOrStart();
      String base = "jdbc:postgresql://" + HOST + ":" + postmaster.port() + "/";
      Access administration =
          new Access(base + "postgres", passwords.superuser(), passwords.superuser());
      new ClusterRoles(administration, directory).ensure(passwords, DATABASE);
      Access access = new Access(base + DATABASE, passwords.owner(), passwords.application());
      return new EmbeddedServer(directory, process, user, access, postmaster.port());
    } catch (IOException | RuntimeException e) {
      leaveAlone(directory, process, user);
      throw e;
    }
  }

  Access access() {
    return access;
  }

  Path dataDirectory() {
    return directory.root();
  }

  /**
   * Starts the server again if it died.
   *
   * @return whether it runs where {@link #access} states
   */
  boolean revive() {
    try {
      return StartLock.whileHeld(directory.startLock(), () -> process.joinOrStart().port() == port);
    } catch (IOException e) {
      throw directory.unusable(e);
    }
  }

  DatabaseException unreachable(Throwable cause) {
    return directory.unreachable(cause);
  }

  /** Leaves the server and stops it if nobody else uses it. */
  @Override
  public void close() {
    if (!Files.isDirectory(directory.users())) {
      return;
    }
    try {
      StartLock.whileHeld(directory.startLock(), () -> leaveAlone(directory, process, user));
    } catch (IOException e) {
      LOG.warn("The database server of {} was not stopped: {}", directory.root(), e.toString());
    }
  }

  private static boolean leaveAlone(DataDirectory directory, ServerProcess process, ServerUser user)
      throws IOException {
    user.leave();
    boolean last = ServerUser.noneIn(directory.users());
    if (last) {
      process.stop();
    }
    return last;
  }
}
