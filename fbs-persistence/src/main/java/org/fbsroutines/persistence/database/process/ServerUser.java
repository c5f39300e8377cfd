package org.fbsroutines.persistence.database.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program's sign that it uses the server of a data directory: a file of its own, locked as long
 * as the program lives. The operating system drops the lock however the program ends.
 */
public final class ServerUser {
  /** By how much a process's start and a file's time may disagree. */
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(10);

  private final Path file;
  private final FileChannel channel;

  private ServerUser(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Puts up a sign in the directory. */
  public static ServerUser enter(Path users) throws IOException {
    Path file = users.resolve(ownPrefix() + UUID.randomUUID());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    return new ServerUser(file, channel);
  }

  /** Takes the sign down. */
  public void leave() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  /** Returns whether nobody uses the server; removes signs of programs that died. */
  public static boolean noneIn(Path users) throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(users)) {
      files = listing.toList();
    }
    boolean none = true;
    for (Path file : files) {
      if (isAbandoned(file)) {
        Files.deleteIfExists(file);
      } else {
        none = false;
      }
    }
    return none;
  }

  private static boolean isAbandoned(Path file) throws IOException {
    if (String.valueOf(file.getFileName()).startsWith(ownPrefix())) {
      // Opening and closing a file of our own would drop our lock on it, so look at its age: one
      // that is older than this process is of a dead process that had the same id.
      return ProcessHandle.current()
          .info()
          .startInstant()
          .map(start -> lastModified(file).isBefore(start.minus(CLOCK_ERROR)))
          .orElse(false);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    }
  }

  private static Instant lastModified(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private static String ownPrefix() {
    return ProcessHandle.current().pid() + "-";
  }
}
