package org.fbsroutines.persistence.database.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one program at a time start or stop the server of a data directory. */
public final class StartLock {
  /** A file lock is held by the whole process, so threads of one process need this one too. */
  private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

  private StartLock() {}

  /** Waits until no other program holds the lock, does the work, and lets it go. */
  public static <T> T whileHeld(Path file, Work<T> work) throws IOException {
    WITHIN_PROCESS.lock();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      return work.run();
    } finally {
      WITHIN_PROCESS.unlock();
    }
  }

  /** What is done under the lock. */
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }
}
