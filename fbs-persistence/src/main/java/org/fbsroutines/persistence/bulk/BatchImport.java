package org.fbsroutines.persistence.bulk;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.bulk.source.OpenSource;
import org.fbsroutines.persistence.clinic.ClinicCodes;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.format.fhir.ReadingDay;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * Imports files into a clinic. All of a file happens in one transaction, which holds the lock of
 * its kind: whatever kills the program, the server or the connection leaves the store as it was,
 * and two imports at the same time follow each other.
 *
 * @param database where to store
 * @param clinic whose rows
 * @param clock the current time
 * @param rehearsal the transaction in which files are tried out together; empty where each has its
 *     own
 */
public record BatchImport(
    Database database, ClinicId clinic, Clock clock, Optional<Rehearsal> rehearsal) {

  /**
   * Imports each file in a transaction of its own.
   *
   * @param database where to store
   * @param clinic whose rows
   * @param clock the current time
   */
  public BatchImport(Database database, ClinicId clinic, Clock clock) {
    this(database, clinic, clock, Optional.empty());
  }

  /**
   * Tries out files that belong together: each finds what those before it would have stored, and at
   * the end nothing is.
   *
   * @param files imports them, all as dry runs
   * @throws DatabaseException if the database fails meanwhile
   */
  public void rehearse(Consumer<BatchImport> files) {
    database.inClinic(
        clinic,
        handle -> {
          Rehearsal all = new Rehearsal(handle);
          all.run(() -> files.accept(new BatchImport(database, clinic, clock, Optional.of(all))));
          return clinic;
        });
  }

  /**
   * Imports one file.
   *
   * @param kind what its rows are
   * @param source where they come from
   * @param options how it is to go
   * @param actor who imports
   * @return what was done
   * @throws FormatException if there is no such file or it cannot be opened
   * @throws CancellationException if the thread was interrupted; then nothing is stored
   * @throws IllegalArgumentException if a file that is tried out with others is to be stored
   */
  public ImportReport run(
      ImportKind kind, ImportSource source, ImportOptions options, String actor) {
    checkArgument(rehearsal.isEmpty() || options.isDryRun(), "rehearsal: not a dry run");
    ClinicTime time = ClinicTime.of(database, clinic, clock);
    try (OpenSource open = OpenSource.open(source, options.csv().encoding())) {
      return run(kind, open, options, actor, time);
    } catch (IOException e) {
      throw FormatException.unreadable(source.name(), e);
    } finally {
      options.progress().ended();
      options.report().ended();
    }
  }

  private ImportReport run(
      ImportKind kind, OpenSource open, ImportOptions options, String actor, ClinicTime time) {
    RunLog runs = new RunLog(database, clinic, clock, kind);
    Run run =
        new Run(
            UUID.randomUUID(), new Recording(actor, now()), open, options, new ProblemLog(options));
    options.progress().begun(open.name(), open.size().orElse(-1));
    try {
      return inTransaction(
          handle -> {
            new ImportRunStore(handle).lock(kind); // Before what may change while it waits is read.
            LocalDate today = time.today();
            EntryRule rule = ClinicRules.entryRule(handle, today);
            run.systems = new IdentifierSystemStore(handle).ofOthers();
            ReadingDay day =
                new ReadingDay(
                    today,
                    time.zone(),
                    ClinicRules.windowsOpenSince(handle, today),
                    ClinicCodes.meanings(handle),
                    run.systems);
            return store(handle, ImportTarget.of(kind, options.csv(), rule, day), kind, run, runs);
          });
    } catch (ImportRollback e) {
      if (!options.isDryRun()) {
        runs.finish(e.report(), outcome(e.report()), open.bytes());
      }
      return e.report();
    } catch (RuntimeException e) {
      if (run.isRecorded) {
        runs.fail(run.id, e);
      }
      throw e;
    }
  }

  private ImportReport inTransaction(HandleCallback<ImportReport, RuntimeException> work) {
    return rehearsal.isPresent() ? rehearsal.get().file(work) : database.inClinic(clinic, work);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ImportOutcome outcome(ImportReport report) {
    return report.outcome() == ImportReport.Outcome.REFUSED
        ? ImportOutcome.REJECTED
        : ImportOutcome.COMPLETED;
  }

  private <T> ImportReport store(
      Handle handle, ImportTarget<T> target, ImportKind kind, Run run, RunLog runs) {
    ImportRunStore store = new ImportRunStore(handle);
    run.recording = run.recording.later(now()); // Passes wait, see the lock.
    Optional<Layout<T>> layout = run.layout(target);
    String layoutName = layout.map(Layout::name).orElse(ImportReport.NOT_READ);
    if (!run.options.isDryRun()) {
      runs.begin(run.id, run.open.name(), layoutName, run.readBy(), run.recording);
      run.isRecorded = true;
    } else if (rehearsal.isPresent()) {
      runs.start(handle, run.id, run.open.name(), layoutName, run.readBy(), run.recording);
    }
    if (layout.isEmpty()) {
      throw run.refused(layoutName, 0);
    }
    boolean mayBeSame = !layout.get().readsBeside(run.open.source());
    Optional<ImportRunRow> before = mayBeSame ? sameContent(store, kind, run) : Optional.empty();
    if (before.isPresent()) {
      return sameAsBefore(handle, runs, run, layoutName, before.get());
    }
    StagedImport<T> staged =
        new StagedImport<>(
            handle, target, layout.get(), run.open, run.options, run.recording, run.log);
    long read = staged.read();
    Optional<ImportRunRow> sameStream =
        !mayBeSame || run.log.isRefused() || !staged.isUnstored()
            ? Optional.empty()
            : run.open.sha256().flatMap(sha256 -> unchanged(store, kind, sha256, run));
    if (sameStream.isPresent()) {
      return sameAsBefore(handle, runs, run, layoutName, sameStream.get());
    }
    Optional<MergeCounts> merged = staged.merge();
    if (merged.isEmpty()) {
      throw run.refused(layoutName, read);
    }
    return finish(handle, target, kind, runs, run, layoutName, read, merged.get());
  }

  private <T> ImportReport finish(
      Handle handle,
      ImportTarget<T> target,
      ImportKind kind,
      RunLog runs,
      Run run,
      String layout,
      long read,
      MergeCounts merged) {
    AfterMerge after = new AfterMerge(handle, target.staged(), run.recording, clock);
    after.remark(run.open.name(), run.log);
    after.remarkHeld(run.open.name(), run.log);
    if (read == 0) {
      run.log.addRemark(run.nothing(kind));
    }
    boolean isDryRun = run.options.isDryRun();
    long suspended = isDryRun ? 0 : after.review(run.id);
    ImportReport report =
        run.report(
            layout,
            isDryRun ? ImportReport.Outcome.DRY_RUN : ImportReport.Outcome.STORED,
            new ImportCounts(read, merged, run.log.badRows()),
            suspended);
    if (isDryRun && rehearsal.isEmpty()) {
      throw new ImportRollback(report);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("import interrupted");
    }
    runs.finish(handle, report, ImportOutcome.COMPLETED, run.open.bytes(), Optional.empty());
    if (isDryRun) {
      after.keep(run.id);
    } else {
      runs.audit(handle, report, run.recording);
    }
    return report;
  }

  /** Looks for the content without reading it as rows, where its size makes that worth while. */
  private static Optional<ImportRunRow> sameContent(
      ImportRunStore store, ImportKind kind, Run run) {
    if (run.open.size().isEmpty() || !store.knowsSize(kind, run.open.size().getAsLong())) {
      return Optional.empty();
    }
    return run.open.sha256Beforehand().flatMap(sha256 -> unchanged(store, kind, sha256, run));
  }

  /** A run that stored the same, where nothing of it may be another by now. */
  private static Optional<ImportRunRow> unchanged(
      ImportRunStore store, ImportKind kind, String sha256, Run run) {
    return store.stored(kind, sha256, run.readBy()).filter(before -> !store.isOvertaken(before));
  }

  private static ImportReport sameAsBefore(
      Handle handle, RunLog runs, Run run, String layout, ImportRunRow before) {
    run.open.exhaust();
    ImportReport report =
        run.report(
            layout,
            ImportReport.Outcome.SAME_AS_BEFORE,
            new ImportCounts(before.rowsRead(), new MergeCounts(0, 0, before.rowsRead()), 0),
            0);
    if (!run.options.isDryRun()) {
      runs.finish(
          handle, report, ImportOutcome.COMPLETED, run.open.bytes(), Optional.of(before.runId()));
    }
    return report;
  }
}
