package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.text.Text;
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
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.staging.FactsOfRun;
import org.fbsroutines.persistence.store.staging.FactsStaging;
import org.jdbi.v3.core.Handle;

/**
 * Takes back what an import stored of facts, as a run of its own: the facts of before arrive again.
 * What that tightens is stored at once, what would loosen waits for a clinician, and facts that
 * have changed since stay as they are.
 *
 * @param database where it is stored
 * @param clinic whose import
 * @param clock the current time
 */
public record ImportUndo(Database database, ClinicId clinic, Clock clock) {
  private static final ImmutableSet<ImportKind> FACTS =
      Sets.immutableEnumSet(ImportKind.PATIENTS, ImportKind.OPERATIONS, ImportKind.FACTS);
  private static final String LAYOUT = "undo";

  /**
   * Takes back what a run stored.
   *
   * @param undone the run
   * @param actor who takes it back
   * @return what was done; what could not be is stated in its remarks
   * @throws FormatException if there is no such run, or one that stored no facts
   */
  public ImportReport run(UUID undone, String actor) {
    ImportRunRow before =
        database
            .<Optional<ImportRunRow>, RuntimeException>readInClinic(
                clinic, handle -> new ImportRunStore(handle).find(undone))
            .filter(run -> run.outcome() == ImportOutcome.COMPLETED && FACTS.contains(run.kind()))
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
    runs.begin(run, before.fileName(), LAYOUT, LAYOUT + " " + before.runId(), recording);
    FactsStaging staging = new FactsStaging(new Loosenings());
    staging.stage(handle).close();
    ProblemLog log = new ProblemLog(ImportOptions.USUAL);
    FactsOfRun facts = new FactsOfRun(handle, before.startedAt(), before.recordedBy());
    long read =
        facts.stageThoseBefore(
            FactsJson.writeLine(new FactsDocument(Optional.of(""), PatientFacts.unknown())));
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
    facts.forEachChangedSince(
        recording.at(),
        patient -> remark(log, before, FileComplaint.CHANGED_AFTER_RUN.of(patient)));
    if (before.kind() == ImportKind.PATIENTS) {
      remark(log, before, FileComplaint.PATIENTS_STAY.of());
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
            "{\"run\": \"%s\"}".formatted(run));
    return report;
  }

  private static void remark(ProblemLog log, ImportRunRow before, Text message) {
    log.addRemark(new Problem(before.fileName(), 0, "", message));
  }
}
