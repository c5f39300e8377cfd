package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.fbsroutines.persistence.database.process.Postmaster;
import org.fbsroutines.persistence.database.process.ServerUser;
import org.fbsroutines.persistence.database.process.StartLock;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of a data directory, shared by all programs that use the directory: the
 * first one starts it, the last one to leave stops it.
 */
public final class EmbeddedServer implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  private static final String DATABASE = "fbs";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataDirectory directory;
  private final ServerProcess process;
  private final ServerUser user;
  private final Login application;
  private volatile int port;

  private EmbeddedServer(
      DataDirectory directory,
      ServerProcess process,
      ServerUser user,
      Login application,
      int port) {
    this.directory = directory;
    this.process = process;
    this.user = user;
    this.application = application;
    this.port = port;
  }

  /**
   * Joins the running server of a data directory, or starts it; it makes none.
   *
   * @throws DatabaseException if there is none, or it cannot be started
   */
  public static EmbeddedServer enterExisting(Path dataDirectory) {
    DataDirectory directory = new DataDirectory(dataDirectory);
    if (!Files.isDirectory(directory.cluster())) {
      throw new DatabaseException(
          ServerComplaint.NO_CLUSTER.of(Shown.line(dataDirectory)), ServerComplaint.NAME_DATA.of());
    }
    return enter(directory, directory.binaries());
  }

  /** Joins the running server of a data directory, or makes and starts it. */
  static EmbeddedServer enter(DatabaseSettings.Embedded settings) {
    DataDirectory directory = new DataDirectory(settings.dataDirectory());
    return enter(directory, directory.binaries());
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
        new ServerProcess(directory, new PostgresProgram(PostgresBinaries.unpack(binaries).home()));
    Passwords passwords = new Cluster(directory, process.program()).passwords();
    ServerUser user = ServerUser.enter(directory.users());
    try {
      Postmaster postmaster = process.joinOrStart();
      Access administration = new Access(url(postmaster.port(), "postgres"), passwords.superuser());
      new ClusterRoles(administration, directory).ensure(passwords, DATABASE);
      return new EmbeddedServer(
          directory, process, user, passwords.application(), postmaster.port());
    } catch (IOException | RuntimeException e) {
      leaveAlone(directory, process, user);
      throw e;
    }
  }

  /** The application's access, where the server runs now. */
  Access access() {
    return new Access(url(port, DATABASE), application);
  }

  /** The owner's access, whose password is read for each use and not kept. */
  Access owner() {
    return new Access(url(port, DATABASE), Passwords.read(directory).owner());
  }

  /**
   * Connects as the superuser, whom no policy keeps from any clinic's rows.
   *
   * @throws SQLException if that fails
   */
  public Connection connectAsSuperuser() throws SQLException {
    return new Access(url(port, DATABASE), Passwords.read(directory).superuser())
        .dataSource()
        .getConnection();
  }

  /** Returns whether its schema is the one that this program works with. */
  public boolean isOfThisProgram() {
    return SchemaState.of(owner()) == SchemaState.CURRENT;
  }

  /** Returns the directory of the server's files. */
  public Path cluster() {
    return directory.cluster();
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
  }

  Path dataDirectory() {
    return directory.root();
  }

  /**
   * Starts the server again if it died.
   *
   * @return the application's access, where the server runs now: the port may have been taken
   */
  Access revive() {
    try {
      return StartLock.whileHeld(
          directory.startLock(),
          () -> {
            port = process.joinOrStart().port();
            return access();
          });
    } catch (IOException e) {
      throw directory.unusable(e);
    }
  }

  /**
   * Checks the room on the disk, which the server itself notices only when a file has to grow.
   *
   * @throws DatabaseException if there is too little for the next change
   */
  void requireRoom() {
    directory.requireRoom();
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
