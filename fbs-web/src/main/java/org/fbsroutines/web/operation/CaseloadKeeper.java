package org.fbsroutines.web.operation;

import com.google.common.base.Stopwatch;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.clinic.CaseloadUpkeep;
import org.fbsroutines.persistence.clinic.RuleCache;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lists of patients of all clinics in the background, so that who looks at one after an
 * import, or in the morning, waits for little. It rests as long as it worked, so that patients, and
 * the import itself, have most of the machine. Several programs may do so at once.
 */
public final class CaseloadKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CaseloadKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 500;
  private static final long MAX_STOP_SECONDS = 5;

  private final CaseloadUpkeep upkeep;
  private final ScheduledExecutorService thread;

  private CaseloadKeeper(CaseloadUpkeep upkeep, ScheduledExecutorService thread) {
    this.upkeep = upkeep;
    this.thread = thread;
  }

  /**
   * Begins.
   *
   * @param database open and migrated; it is not closed with this
   * @param clock gives the day
   */
  public static CaseloadKeeper start(Database database, Clock clock) {
    ScheduledThreadPoolExecutor thread =
        new ScheduledThreadPoolExecutor(
            1,
            new ThreadFactoryBuilder().setNameFormat("caseloads").setDaemon(true).build(),
            new ThreadPoolExecutor.DiscardPolicy()); // What would come next when it has ended.
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    CaseloadKeeper keeper =
        new CaseloadKeeper(new CaseloadUpkeep(database, clock, new RuleCache()), thread);
    keeper.keepAfter(Duration.ZERO);
    return keeper;
  }

  private void keepAfter(Duration pause) {
    Future<?> unused = thread.schedule(this::keep, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void keep() {
    Stopwatch worked = Stopwatch.createStarted();
    keepAfter(keepSome() ? PAUSE : worked.elapsed());
  }

  /** Returns whether that was all who waited, or it has to be tried again later. */
  private boolean keepSome() {
    boolean isDone = true;
    try {
      for (ClinicId clinic : clinics()) {
        isDone &= thread.isShutdown() || upkeep.catchUp(clinic, AT_ONCE);
      }
    } catch (RuntimeException e) {
      LOG.warn("The lists of patients were not kept: {}", e.getClass().getName());
      return true;
    }
    return isDone;
  }

  private Iterable<ClinicId> clinics() {
    return upkeep
        .database()
        .<Iterable<ClinicId>, RuntimeException>readOutsideClinics(
            handle -> new ClinicStore(handle).list().stream().map(Clinic::id).toList());
  }

  /** Ends once those are done who are being judged now. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(MAX_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped before a list of patients was kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
