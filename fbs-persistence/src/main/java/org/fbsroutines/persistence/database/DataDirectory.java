package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jspecify.annotations.Nullable;

/** The layout of the directory in which the embedded server keeps everything. */
record DataDirectory(Path root) {
  /** The least by which the server's log of changes grows. */
  private static final long LOG_SEGMENT_BYTES = 16 << 20;

  /** The cluster as initdb made it. */
  Path cluster() {
    return root.resolve("cluster");
  }

  /** Where a cluster is made before it is moved to its place in one step. */
  Path unfinishedCluster() {
    return root.resolve("cluster.new");
  }

  Path binaries() {
    return root.resolve("binaries");
  }

  Path passwords() {
    return root.resolve("passwords");
  }

  Path serverLog() {
    return root.resolve("server.log");
  }

  Path startLock() {
    return root.resolve("start.lock");
  }

  Path users() {
    return root.resolve("users");
  }

  /** Makes the directory, for its owner alone, unless it is there. */
  void create() {
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(root, forOwner(root.toAbsolutePath(), "rwx------"));
      }
      Files.createDirectories(users());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  void requireRoom() {
    try {
      if (Files.getFileStore(root).getUsableSpace() < LOG_SEGMENT_BYTES) {
        throw full(null);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private DatabaseException full(@Nullable Throwable cause) {
    return new DatabaseException(
        ServerComplaint.DIRECTORY_FULL.of(Shown.line(root)),
        ServerComplaint.MAKE_ROOM_THERE.of(),
        cause);
  }

  DatabaseException unusable(IOException cause) {
    boolean full = String.valueOf(cause.getMessage()).contains("No space left");
    Argument directory = Shown.line(root);
    return full
        ? full(cause)
        : new DatabaseException(
            ServerComplaint.DIRECTORY.of(directory),
            ServerComplaint.GIVE_RIGHT.of(Shown.line(cause)),
            cause);
  }

  DatabaseException unreachable(Throwable cause) {
    return new DatabaseException(
        ServerComplaint.NO_CONNECTIONS.of(Shown.line(root)),
        ServerComplaint.LOOK_INTO.of(Shown.line(serverLog())),
        cause);
  }

  /** Writes a file that its owner alone can read, whole or not at all. */
  static void writePrivately(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, forOwner(file.toAbsolutePath(), "rw-------"));
    Files.writeString(unfinished, text);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] forOwner(Path path, String permissions) throws IOException {
    Path existing = path;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    FileStore store = Files.getFileStore(existing);
    return store.supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
