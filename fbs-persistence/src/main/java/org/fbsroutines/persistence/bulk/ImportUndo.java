package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.bulk.refusal.NearPatients;
import org.fbsroutines.persistence.bulk.refusal.RefusedText;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.fbsroutines.persistence.store.staging.FactsOfRun;
import org.fbsroutines.persistence.store.staging.FactsStaging;
import org.fbsroutines.persistence.store.staging.RecordStaging;
import org.fbsroutines.persistence.store.staging.RecordsOfRun;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.fbsroutines.persistence.store.staging.StoredByRun;
import org.jdbi.v3.core.Handle;

/**
 * Takes back what an import stored of facts and changed of records, as a run of its own: what was
 * stored before arrives again. What that tightens is stored at once, what would loosen waits for a
 * clinician, and what has changed since stays as it is. What the import stated and nobody has
 * decided on waits no longer, and what it alone stated in codes of other systems is withdrawn.
 *
 * @param database where it is stored
 * @param clinic whose import
 * @param clock the current time
 */
public record ImportUndo(Database database, ClinicId clinic, Clock clock) {
  private static final ImmutableSet<ImportKind> UNDONE =
      Sets.immutableEnumSet(
          ImportKind.PATIENTS, ImportKind.OPERATIONS, ImportKind.FACTS, ImportKind.RECORDS);
  private static final String LAYOUT = "undo";

  /**
   * Takes back what a run stored.
   *
   * @param undone the run
   * @param actor who takes it back
   * @return what was done; what could not be is stated in its remarks
   * @throws FormatException if there is no such run, or one that stored neither facts nor records
   */
  public ImportReport run(UUID undone, String actor) {
    ImportRunRow before =
        database
            .<Optional<ImportRunRow>, RuntimeException>readInClinic(
                clinic, handle -> new ImportRunStore(handle).find(undone))
            .filter(run -> run.outcome() == ImportOutcome.COMPLETED && UNDONE.contains(run.kind()))
            .orElseThrow(
                () ->
                    FormatException.ofFile(undone.toString(), FileComplaint.NO_RUN_OF_FACTS.of()));
    RunLog runs = new RunLog(database, clinic, clock, before.kind());
    UUID run = UUID.randomUUID();
    try {
      return database.<ImportReport, RuntimeException>inClinic(
          clinic, handle -> undo(handle, runs, run, before, actor));
    } catch (RuntimeException e) {
      runs.fail(run, e);
      throw e;
    }
  }

  private ImportReport undo(
      Handle handle, RunLog runs, UUID run, ImportRunRow before, String actor) {
    new ImportRunStore(handle).lock(before.kind());
    Recording recording = new Recording(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    runs.begin(run, before.fileName(), LAYOUT, ImportRunStore.undoOf(before.runId()), recording);
    StagedRows staging = staging(before.kind());
    staging.stage(handle).close();
    ProblemLog log = new ProblemLog(ImportOptions.USUAL);
    StoredByRun stored = stored(handle, before);
    long read = stored.stageThoseBefore();
    NearPatients near = new NearPatients(handle);
    staging.takeOutRefused(
        handle,
        refused ->
            refused
                .grounds()
                .forEach(
                    ground ->
                        log.addRemark(
                            new Problem(
                                before.fileName(),
                                0,
                                ground.field(),
                                RefusedText.of(ground, near)))));
    MergeCounts merged = staging.merge(handle, recording);
    AfterMerge after = new AfterMerge(handle, staging, recording, clock);
    after.remarkHeld(before.fileName(), log);
    stored.forEachChangedSince(
        recording.at(), name -> remark(log, before, FileComplaint.CHANGED_AFTER_RUN.of(name)));
    int withdrawn = new QueuedLooseningStore(handle).withdraw(before.runId(), recording);
    if (withdrawn > 0) {
      remark(log, before, FileComplaint.WITHDRAWN.of(new Argument.Count(withdrawn)));
    }
    int entries = new CodedEntryStore(handle).withdraw(before.runId(), recording);
    if (entries > 0) {
      remark(log, before, FileComplaint.ENTRIES_WITHDRAWN.of(new Argument.Count(entries)));
    }
    if (before.kind() == ImportKind.PATIENTS) {
      remark(log, before, FileComplaint.PATIENTS_STAY.of());
    } else if (before.kind() == ImportKind.RECORDS) {
      remark(log, before, FileComplaint.RECORDS_STAY.of());
    }
    ImportReport report =
        ImportReport.of(
            run,
            before.fileName(),
            LAYOUT,
            Optional.ofNullable(before.sha256()),
            ImportReport.Outcome.STORED,
            new ImportCounts(read, merged, 0),
            log,
            after.review(run));
    runs.finish(handle, report, ImportOutcome.COMPLETED, 0, Optional.empty());
    new AuditStore(handle)
        .append(
            recording,
            "undo-import",
            "import-run",
            before.runId().toString(),
            "{\"run\": \"%s\", \"withdrawn\": %d, \"entries\": %d}"
                .formatted(run, withdrawn, entries));
    return report;
  }

  private static StagedRows staging(ImportKind kind) {
    return kind == ImportKind.RECORDS
        ? new RecordStaging(Loosenings::ofRecord)
        : new FactsStaging(new Loosenings());
  }

  private static StoredByRun stored(Handle handle, ImportRunRow run) {
    return run.kind() == ImportKind.RECORDS
        ? new RecordsOfRun(handle, run.startedAt(), run.recordedBy())
        : new FactsOfRun(
            handle,
            run.startedAt(),
            run.recordedBy(),
            FactsJson.writeLine(new FactsDocument(Optional.of(""), PatientFacts.unknown())));
  }

  private static void remark(ProblemLog log, ImportRunRow before, Text message) {
    log.addRemark(new Problem(before.fileName(), 0, "", message));
  }
}
