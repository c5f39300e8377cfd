package org.fbsroutines.persistence.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.schedule.JobOutcome;
import org.fbsroutines.persistence.store.schedule.JobStore;
import org.fbsroutines.persistence.store.schedule.JobStore.JobKey;
import org.jdbi.v3.core.HandleCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a job under its lease.
 *
 * @param database where the lease is
 * @param clock gives the moment
 * @param kind what the job is
 * @param clinic as which it runs; empty for the installation
 * @param key the lease
 */
record Turn(Database database, Clock clock, JobKind kind, Optional<ClinicId> clinic, JobKey key) {
  /** A server that was killed is waited for so long. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
  private static final Duration KEPT_AFTER = LEASE.dividedBy(5);

  static Turn of(
      Database database, Clock clock, JobKind kind, Optional<ClinicId> clinic, String place) {
    return new Turn(
        database, clock, kind, clinic, new JobKey(kind.token(), place, UUID.randomUUID()));
  }

  /**
   * Runs the job if it is its turn.
   *
   * @param isForced whether it is, whatever the database says
   * @param isClosing whether the server stops
   * @param work what is done
   * @return when it runs next; empty where it was not its turn
   */
  Optional<Instant> run(boolean isForced, BooleanSupplier isClosing, Job.Work work) {
    Instant began = clock.instant();
    OptionalInt failures =
        inItsPlace(
            handle -> new JobStore(handle).begin(key, began, LEASE, kind.longest(), isForced));
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    Holding holding = new Holding(this, began, isForced, isClosing);
    JobOutcome outcome = outcome(work, holding);
    Instant now = clock.instant();
    Instant next = next(outcome, began, now, failures.getAsInt());
    boolean isStored = inItsPlace(handle -> new JobStore(handle).end(key, now, outcome, next));
    if (!isStored) {
      LOG.warn("job {} took longer than its lease, and another server went on", kind.token());
    }
    return Optional.of(next);
  }

  private JobOutcome outcome(Job.Work work, Holding holding) {
    try {
      if (work.run(holding::goesOn)) {
        return JobOutcome.DONE;
      }
      if (holding.isStopped()) {
        return JobOutcome.STOPPED;
      }
      LOG.error("job {} was not done, and is tried again", kind.token());
    } catch (Exception e) { // Whatever went wrong, it is recorded, and tried again.
      LOG.error("job {} failed, and is tried again: {}", kind.token(), e.getClass().getName());
    }
    return JobOutcome.FAILED;
  }

  private Instant next(JobOutcome outcome, Instant began, Instant now, int failures) {
    return switch (outcome) {
      case DONE -> began.plus(kind.every());
      case FAILED -> now.plus(kind.retry(failures + 1));
      case STOPPED -> now;
    };
  }

  private boolean keep() {
    return inItsPlace(handle -> new JobStore(handle).renew(key, clock.instant(), LEASE));
  }

  private <T> T inItsPlace(HandleCallback<T, RuntimeException> work) {
    return clinic.isPresent()
        ? database.inClinic(clinic.get(), work)
        : database.outsideClinics(work);
  }

  /** Keeps the lease while the job asks whether to go on. */
  private static final class Holding {
    private final Turn turn;
    private final boolean isForced;
    private final BooleanSupplier isClosing;
    private Instant kept;
    private boolean stopped;

    Holding(Turn turn, Instant began, boolean isForced, BooleanSupplier isClosing) {
      this.turn = turn;
      this.kept = began;
      this.isForced = isForced;
      this.isClosing = isClosing;
    }

    boolean goesOn() {
      stopped |= isClosing.getAsBoolean();
      Instant now = turn.clock().instant();
      if (!stopped && (now.isBefore(kept) || !now.isBefore(kept.plus(KEPT_AFTER)))) {
        kept = now;
        stopped = !turn.keep() && !isForced;
      }
      return !stopped;
    }

    boolean isStopped() {
      return stopped;
    }
  }
}
