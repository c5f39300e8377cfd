package org.fbsroutines.persistence.rescreening;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.StandingRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.rescreening.RescreeningChunk;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.rescreening.RescreeningStore;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/**
 * Takes all patients of a clinic through what is in force, compares with the pass before, and takes
 * out of approved routines what tightened. Programs that run at the same time, or after one that
 * was killed, share one pass: each chunk is one transaction and is done once.
 */
public final class Rescreening {
  /** For an import that is about to store facts. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  private static final int CHUNK_SIZE = 2_000;

  private final Database database;
  private final ClinicId clinic;
  private final Clock clock;
  private final int chunkSize;
  private final int jobs;

  /**
   * Passes of a clinic.
   *
   * @param jobs how many chunks this program works at at the same time, at least 1
   */
  public Rescreening(Database database, ClinicId clinic, Clock clock, int jobs) {
    this(database, clinic, clock, jobs, CHUNK_SIZE);
  }

  Rescreening(Database database, ClinicId clinic, Clock clock, int jobs, int chunkSize) {
    this.database = database;
    this.clinic = clinic;
    this.clock = clock;
    this.chunkSize = chunkSize;
    this.jobs = jobs;
  }

  /** A pass with what it screens by, and what the pass before screened by. */
  private record Course(RescreeningRow pass, StandingRules now, Optional<StandingRules> previous) {}

  /**
   * Begins a pass or joins the one that runs, and works until it is finished.
   *
   * @param day the day to decide for
   * @param actor who asks for it
   * @return the pass, finished
   * @throws StoreException if the clinic has no rule book, or if the pass was given up meanwhile
   */
  public RescreeningRow run(LocalDate day, String actor) {
    Course course = database.inClinic(clinic, handle -> enter(handle, day, actor));
    UUID id = course.pass().rescreeningId();
    while (isRunning(id)) {
      if (!work(course, id)) {
        database.inClinic(clinic, handle -> waitAndWork(handle, course, id));
      }
    }
    return database.readInClinic(clinic, handle -> finished(new RescreeningStore(handle), id));
  }

  /** Works at free chunks several at a time; returns whether there were any. */
  private boolean work(Course course, UUID id) {
    Callable<Boolean> worker = () -> workAlone(course, id);
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      boolean worked = false;
      for (Future<Boolean> result : workers.invokeAll(Collections.nCopies(jobs, worker))) {
        worked |= result.get();
      }
      return worked;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("rescreening interrupted");
    } finally {
      workers.shutdown();
    }
  }

  private boolean workAlone(Course course, UUID id) {
    boolean worked = false;
    while (database.inClinic(
        clinic, handle -> perform(handle, course, new RescreeningStore(handle).claimFree(id)))) {
      worked = true;
    }
    return worked;
  }

  private boolean waitAndWork(Handle handle, Course course, UUID id) {
    return perform(handle, course, new RescreeningStore(handle).claimWaiting(id));
  }

  private boolean perform(Handle handle, Course course, Optional<RescreeningChunk> claimed) {
    claimed.ifPresent(
        chunk ->
            ChunkWork.run(
                handle, course.pass(), chunk, course.now(), course.previous(), clock.instant()));
    return claimed.isPresent();
  }

  /** Ends the pass where nothing of it is left. */
  private boolean isRunning(UUID id) {
    return database.inClinic(
        clinic,
        handle -> {
          RescreeningStore store = new RescreeningStore(handle);
          store.lock();
          if (store.finish(id, clock.instant())) {
            audit(handle, store, id);
          }
          return store.isRunning(id);
        });
  }

  private static RescreeningRow finished(RescreeningStore store, UUID id) {
    if (store.isAbandoned(id)) {
      throw new StoreException(StoreComplaint.RESCREENING_ENDED.of());
    }
    return store.find(id).orElseThrow();
  }

  private Course enter(Handle handle, LocalDate day, String actor) {
    RescreeningStore store = new RescreeningStore(handle);
    store.lock();
    ClinicRules rules =
        ClinicRules.read(handle)
            .orElseThrow(() -> new StoreException(StoreComplaint.NO_RULE_BOOK.of()));
    Optional<RescreeningRow> running = store.running();
    RescreeningRow pass =
        running
            .filter(row -> fits(row, day, rules))
            .orElseGet(
                () -> {
                  running.ifPresent(row -> store.abandon(row.rescreeningId(), clock.instant()));
                  new ImportRunStore(handle).lockFacts(MAX_WAIT);
                  return begin(store, day, actor, rules);
                });
    return new Course(
        pass,
        standing(handle, pass),
        pass.previousId().flatMap(store::find).map(previous -> standing(handle, previous)));
  }

  private static boolean fits(RescreeningRow row, LocalDate day, ClinicRules rules) {
    return row.onDate().equals(day)
        && row.ruleBookVersion() == rules.ruleBookVersion()
        && row.catalogueRevision() == rules.catalogueRevision();
  }

  private RescreeningRow begin(
      RescreeningStore store, LocalDate day, String actor, ClinicRules rules) {
    RescreeningRow pass =
        new RescreeningRow(
            UUID.randomUUID(),
            day,
            clock.instant(),
            actor,
            rules.ruleBookVersion(),
            rules.catalogueRevision(),
            store.latestFinished().map(RescreeningRow::rescreeningId),
            Optional.empty());
    store.begin(pass, chunkSize);
    return store.find(pass.rescreeningId()).orElseThrow();
  }

  private static StandingRules standing(Handle handle, RescreeningRow pass) {
    return new StandingRules(
        ClinicRules.readVersions(handle, pass.ruleBookVersion(), pass.catalogueRevision())
            .orElseThrow(),
        pass.startedAt(),
        pass.onDate());
  }

  private void audit(Handle handle, RescreeningStore store, UUID id) {
    RescreeningRow pass = store.find(id).orElseThrow();
    new AuditStore(handle)
        .append(
            new Recording(pass.startedBy(), clock.instant()),
            "rescreen",
            "rescreening",
            id.toString(),
            "{\"patients\": %d}".formatted(new RescreeningResults(handle).counts(id).patients()));
  }
}
