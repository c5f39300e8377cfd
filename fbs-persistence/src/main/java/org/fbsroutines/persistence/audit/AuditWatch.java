package org.fbsroutines.persistence.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a server anchors the audit logs of its database (every quarter of an hour, and when
 * it is closed) and when it verifies them (once a day). What is done then is elsewhere: {@link
 * Anchoring#run} and {@link AuditCheck#run}.
 */
public final class AuditWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
  private static final Duration BETWEEN_CHECKS = Duration.ofDays(1);
  private static final long FIRST_ROUND_SECONDS = 60;
  private static final long ROUND_SECONDS = 900;
  private static final long MAX_STOP_SECONDS = 5;

  private final Clock clock;
  private final Anchoring anchoring;
  private final AuditCheck check;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "audit watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable Instant checked;
  private volatile boolean closing;

  AuditWatch(Database database, Clock clock, Optional<AnchorFile> file) {
    this.clock = requireNonNull(clock, "clock");
    this.anchoring = new Anchoring(database, clock, file);
    this.check = new AuditCheck(database, clock, anchoring);
  }

  /**
   * Anchors where the logs stand, and begins to watch over them.
   *
   * @param database open until the watch is closed
   * @param clock states when something was anchored, and when a day has passed
   * @param file where anchors are kept
   * @throws IOException if the file cannot be written
   * @throws FormatException if the file cannot be read, or is something else than a file of anchors
   */
  public static AuditWatch start(Database database, Clock clock, Optional<AnchorFile> file)
      throws IOException {
    if (file.isPresent()) {
      file.get().refuseAnythingElse();
    }
    AuditWatch watch = new AuditWatch(database, clock, file);
    if (file.isPresent()) {
      watch.anchoring.run();
    }
    ScheduledFuture<?> unused =
        watch.rounds.scheduleWithFixedDelay(
            watch::round, FIRST_ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** Anchors the heads that have moved and, if a day has passed, verifies all logs. */
  void round() {
    tryToAnchor();
    Instant now = clock.instant();
    if (isDue(now)) {
      try {
        if (check.run(() -> !closing)) {
          checked = now;
        }
      } catch (RuntimeException e) {
        LOG.error("The audit logs were not verified: {}", e.getClass().getName());
      }
    }
  }

  /** A clock that was set back must not put the next time off until it is right again. */
  private boolean isDue(Instant now) {
    Instant last = checked;
    return last == null || now.isBefore(last) || !now.isBefore(last.plus(BETWEEN_CHECKS));
  }

  private void tryToAnchor() {
    try {
      anchoring.run();
    } catch (IOException | RuntimeException e) {
      LOG.error("The audit logs were not anchored: {}", e.toString());
    }
  }

  /** Ends what is under way, and anchors the heads that have moved. */
  @Override
  public void close() {
    closing = true;
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(MAX_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped before the audit logs were verified");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tryToAnchor();
  }
}
