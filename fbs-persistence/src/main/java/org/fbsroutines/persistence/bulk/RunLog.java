package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportEnd;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportProblemRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.jdbi.v3.core.Handle;

/** What is recorded of imports: their beginning and how they ended, with their first problems. */
record RunLog(Database database, ClinicId clinic, Clock clock, ImportKind kind) {

  /** Records that a run begins, while its own transaction holds the lock of its kind. */
  void begin(UUID run, String file, String layout, String readBy, Recording recording) {
    database.inClinic(
        clinic,
        handle -> {
          new ImportRunStore(handle).endInterrupted(kind, recording.at());
          start(handle, run, file, layout, readBy, recording);
          return run;
        });
  }

  /** Records a run that begins in the transaction of its rows. */
  void start(
      Handle handle, UUID run, String file, String layout, String readBy, Recording recording) {
    new ImportRunStore(handle).start(new NewImportRun(run, kind, file, layout, readBy), recording);
  }

  /** Records in a transaction of its own how a run ended that stored nothing. */
  void finish(ImportReport report, ImportOutcome outcome, long bytes) {
    database.inClinic(
        clinic,
        handle -> {
          finish(handle, report, outcome, bytes, Optional.empty());
          return report;
        });
  }

  void finish(
      Handle handle,
      ImportReport report,
      ImportOutcome outcome,
      long bytes,
      Optional<UUID> sameAs) {
    ImportRunStore store = new ImportRunStore(handle);
    store.finish(
        report.runId(),
        new ImportEnd(
            outcome,
            report.counts(),
            report.sha256().isEmpty() ? null : report.sha256(),
            bytes,
            report.problemCount(),
            report.remarkCount(),
            sameAs.orElse(null)),
        clock.instant());
    store.addProblems(report.runId(), rows(report));
  }

  /**
   * Records that a run failed for no fault of its file or was interrupted, if the database can
   * still be reached.
   */
  void fail(UUID run, RuntimeException cause) {
    ImportOutcome outcome =
        cause instanceof CancellationException ? ImportOutcome.INTERRUPTED : ImportOutcome.FAILED;
    if (outcome == ImportOutcome.INTERRUPTED) {
      Thread.interrupted(); // The exception says it, and the record needs its connection.
    }
    try {
      database.inClinic(
          clinic,
          handle -> {
            new ImportRunStore(handle)
                .finish(
                    run, ImportEnd.of(outcome, ImportCounts.nothingStored(0, 0)), clock.instant());
            return run;
          });
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static ImmutableList<ImportProblemRow> rows(ImportReport report) {
    ImmutableList.Builder<ImportProblemRow> rows = ImmutableList.builder();
    int position = 0;
    for (Problem problem : report.problems()) {
      rows.add(row(++position, false, problem));
    }
    for (Problem remark : report.remarks()) {
      rows.add(row(++position, true, remark));
    }
    return rows.build();
  }

  private static ImportProblemRow row(int position, boolean isRemark, Problem problem) {
    return new ImportProblemRow(
        position, isRemark, problem.line(), problem.field(), TextJson.writeLine(problem.message()));
  }

  /** An import that changed nothing is a run, and nothing to audit. */
  void audit(Handle handle, ImportReport report, Recording recording) {
    MergeCounts merged = report.counts().merged();
    if (merged.changedNothing()) {
      return;
    }
    new AuditStore(handle)
        .append(
            recording.later(clock.instant()),
            switch (kind) {
              case EXERCISES -> "import-exercises";
              case PATIENTS -> "import-patients";
              case OPERATIONS -> "import-operations";
              case FACTS -> "import-facts";
              case PRESCRIPTIONS -> "import-prescriptions";
              case RECORDS -> "import-records";
            },
            "import-run",
            report.runId().toString(),
            "{\"sha256\": \"%s\", \"layout\": \"%s\", \"added\": %d, \"changed\": %d}"
                .formatted(report.sha256(), report.layout(), merged.added(), merged.changed()));
  }
}
