package org.fbsroutines.web.http;

import com.google.common.annotations.VisibleForTesting;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few lists of patients be read at once, so that however many are asked for, most connections
 * to the database are left to the pages of patients. Some others wait their turn for a short time,
 * and whoever comes then is refused.
 *
 * <p>Safe for use by several threads.
 */
public final class ListTurns {
  /** The most that are read at once, each by a connection. */
  static final int AT_ONCE = 2;

  /** The most that wait; each holds a thread of the server meanwhile. */
  static final int MAX_WAITING = 14;

  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Semaphore places = new Semaphore(AT_ONCE + MAX_WAITING);
  private final Duration maxWait;

  /** Nobody reads or waits yet. */
  public ListTurns() {
    this(MAX_WAIT);
  }

  @VisibleForTesting
  ListTurns(Duration maxWait) {
    this.maxWait = maxWait;
  }

  /**
   * Reads a list when it is its turn.
   *
   * @param <T> what is read
   * @param reading reads it
   * @return what was read
   * @throws CrowdedException if too many others are read or wait
   */
  public <T> T take(Supplier<T> reading) {
    if (!places.tryAcquire()) {
      throw new CrowdedException();
    }
    try {
      return inTurn(reading);
    } finally {
      places.release();
    }
  }

  private <T> T inTurn(Supplier<T> reading) {
    try {
      if (!turns.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CrowdedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrowdedException();
    }
    try {
      return reading.get();
    } finally {
      turns.release();
    }
  }
}
