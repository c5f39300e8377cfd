package org.fbsroutines.persistence.schedule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a server's jobs when they are due. Several servers may share a database: a lease in it lets
 * one at a time run a job of a clinic. Clocks of servers must differ by less than a minute.
 */
public final class Scheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final long MAX_STOP_SECONDS = 5;

  private final Database database;
  private final Clock clock;
  private final ImmutableList<Job> jobs;
  private final ScheduledExecutorService threads;

  /** When this server's own jobs run next; a job that is not in it has not run yet. */
  private final Map<JobKind, Instant> own = new ConcurrentHashMap<>();

  private volatile boolean closing;

  /**
   * A scheduler that has not begun.
   *
   * @param database open and migrated; it is not closed with this
   * @param clock gives the moment
   * @param jobs at most one of a kind
   */
  public Scheduler(Database database, Clock clock, ImmutableList<Job> jobs) {
    this.database = requireNonNull(database, "database");
    this.clock = requireNonNull(clock, "clock");
    this.jobs = requireNonNull(jobs, "jobs");
    this.threads =
        Executors.newScheduledThreadPool(
            Math.max(1, jobs.size()),
            new ThreadFactoryBuilder().setNameFormat("scheduler-%d").setDaemon(true).build());
  }

  /** Begins: at once with what clinics have to do, after a minute with what the server has. */
  public void start() {
    for (Job job : jobs) {
      long pause = Math.min(job.kind().every().toSeconds(), LONGEST_PAUSE.toSeconds());
      Future<?> unused =
          threads.scheduleWithFixedDelay(
              () -> round(job), job.firstAfter().toSeconds(), pause, TimeUnit.SECONDS);
    }
  }

  /** Runs what is due of all jobs at this moment, one after the other, before it returns. */
  public void round() {
    jobs.forEach(this::round);
  }

  private void round(Job job) {
    try {
      job.handTo(this::roundOfClinics, this::roundOfServer);
    } catch (RuntimeException e) { // The next round tries again.
      LOG.error("job {} could not begin or end: {}", job.kind().token(), e.getClass().getName());
    }
  }

  private void roundOfClinics(Job.OfClinics job) {
    for (ClinicId clinic : clinics()) {
      if (closing) {
        return;
      }
      try {
        Optional<Instant> unused =
            Turn.of(database, clock, job.kind(), Optional.of(clinic), "")
                .run(false, () -> closing, goesOn -> job.work().run(clinic, goesOn));
      } catch (RuntimeException e) { // One clinic keeps no other waiting.
        LOG.error("job {} could not begin or end: {}", job.kind().token(), e.getClass().getName());
      }
    }
  }

  private void roundOfServer(Job.OfServer job) {
    if (isDue(job.kind(), clock.instant())) {
      Turn.of(database, clock, job.kind(), Optional.empty(), job.place())
          .run(true, () -> closing, job.work())
          .ifPresent(next -> own.put(job.kind(), next));
    }
  }

  /** A clock that was set back must not put the next time off until it is right again. */
  private boolean isDue(JobKind kind, Instant now) {
    Instant next = own.get(kind);
    return next == null || !now.isBefore(next) || now.isBefore(next.minus(kind.longest()));
  }

  private ImmutableList<ClinicId> clinics() {
    return database.<ImmutableList<ClinicId>, RuntimeException>readOutsideClinics(
        handle ->
            new ClinicStore(handle)
                .list().stream().map(Clinic::id).collect(ImmutableList.toImmutableList()));
  }

  /** Ends: what runs stops between two of its parts. */
  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(MAX_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped before a job has ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
