package org.fbsroutines.web.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fbsroutines.persistence.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out in the background whether a database takes changes, at most once a second however many
 * ask, and not at all while nobody does.
 */
public final class WriteProbe {
  private static final Logger LOG = LoggerFactory.getLogger(WriteProbe.class);
  private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

  private final Database database;
  private Attempt latest = new Attempt(System.nanoTime() - VALID_NANOS, done());

  /** A probe of a database. */
  public WriteProbe(Database database) {
    this.database = database;
  }

  private static CompletableFuture<Boolean> done() {
    return CompletableFuture.completedFuture(false);
  }

  /**
   * Returns, within a second, whether a change was stored at most a second ago; one that is not
   * stored by then counts as none.
   */
  public boolean isWritable() {
    return current().succeeded();
  }

  private synchronized Attempt current() {
    long now = System.nanoTime();
    if (latest.result().isDone() && now - latest.begunAt() >= VALID_NANOS) {
      latest = new Attempt(now, begin());
    }
    return latest;
  }

  private CompletableFuture<Boolean> begin() {
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> completeBy(result), "write probe");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  /** Whatever happens, so that the next one may begin. */
  private void completeBy(CompletableFuture<Boolean> result) {
    try {
      result.complete(write());
    } finally {
      result.complete(false);
    }
  }

  private boolean write() {
    try {
      database.probe();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The database takes no changes: {}", e.getClass().getName());
      return false;
    }
  }

  /**
   * One attempt to write.
   *
   * @param begunAt by {@link System#nanoTime}
   */
  private record Attempt(long begunAt, CompletableFuture<Boolean> result) {
    boolean succeeded() {
      long left = Math.max(0, begunAt + MAX_WAIT_NANOS - System.nanoTime());
      try {
        return result.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
