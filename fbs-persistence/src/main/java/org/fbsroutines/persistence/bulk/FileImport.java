package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Located;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.ImportCounts;
import org.fbsroutines.persistence.store.ImportKind;
import org.fbsroutines.persistence.store.ImportOutcome;
import org.fbsroutines.persistence.store.ImportRunStore;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.NewImportRun;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;

/**
 * The course of every import: the whole file is read and checked first; then rows, audit entry and
 * the end of the run are stored in one transaction, or nothing of them.
 */
final class FileImport {
  private final Database database;
  private final ClinicId clinic;
  private final Clock clock;
  private final ImportKind kind;

  FileImport(Database database, ClinicId clinic, Clock clock, ImportKind kind) {
    this.database = database;
    this.clinic = clinic;
    this.clock = clock;
    this.kind = kind;
  }

  /** The content of a file that was read. */
  record Content<T>(String layout, ImmutableList<Located<T>> rows) {}

  /** Reads a file; throws a {@link FormatException} naming every problem. */
  interface Reading<T> {
    Content<T> read(String file, InputStream input);
  }

  /** Stores rows; throws a {@link FormatException} for those that clash with what is stored. */
  interface Merging<T> {
    MergeCounts merge(Handle handle, ImmutableList<Located<T>> rows, Recording recording);
  }

  <T> ImportReport run(Path path, String actor, Reading<T> reading, Merging<T> merging) {
    String file = String.valueOf(path.getFileName());
    Run run = new Run(UUID.randomUUID(), file, new Recording(actor, clock.instant()));
    try (HashingInputStream input =
        new HashingInputStream(
            Hashing.sha256(), new BufferedInputStream(Files.newInputStream(path)))) {
      try {
        Content<T> content = reading.read(file, input);
        return store(run, content, hash(input), merging);
      } catch (FormatException e) {
        return refuse(run, ImportReport.NOT_READ, hash(input), 0, e);
      }
    } catch (NoSuchFileException e) {
      throw FormatException.ofFile(path.toString(), "no such file");
    } catch (IOException e) {
      throw FormatException.ofFile(path.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** What is known of a run from its beginning. */
  private record Run(UUID id, String file, Recording recording) {}

  private static String hash(HashingInputStream input) throws IOException {
    ByteStreams.exhaust(input);
    return input.hash().toString();
  }

  private <T> ImportReport store(Run run, Content<T> content, String sha256, Merging<T> merging) {
    start(run, content.layout(), sha256);
    try {
      return database.inClinic(
          clinic,
          handle -> {
            MergeCounts merged = merging.merge(handle, content.rows(), run.recording);
            ImportReport report =
                ImportReport.stored(run.id, run.file, content.layout(), sha256, merged);
            finish(handle, run, ImportOutcome.COMPLETED, report.counts());
            audit(handle, run, report);
            return report;
          });
    } catch (FormatException e) {
      ImportReport report =
          ImportReport.refused(
              run.id, run.file, content.layout(), sha256, content.rows().size(), e);
      finish(run, ImportOutcome.REJECTED, report.counts());
      return report;
    } catch (RuntimeException e) {
      fail(run, content.rows().size(), e);
      throw e;
    }
  }

  private ImportReport refuse(Run run, String layout, String sha256, long read, FormatException e) {
    ImportReport report = ImportReport.refused(run.id, run.file, layout, sha256, read, e);
    start(run, layout, sha256);
    finish(run, ImportOutcome.REJECTED, report.counts());
    return report;
  }

  private void fail(Run run, long read, RuntimeException cause) {
    try {
      finish(run, ImportOutcome.FAILED, ImportCounts.nothingStored(read, 0));
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private void start(Run run, String layout, String sha256) {
    database.inClinic(
        clinic,
        handle -> {
          new ImportRunStore(handle)
              .start(new NewImportRun(run.id, kind, run.file, sha256, layout), run.recording);
          return run;
        });
  }

  private void finish(Run run, ImportOutcome outcome, ImportCounts counts) {
    database.inClinic(
        clinic,
        handle -> {
          finish(handle, run, outcome, counts);
          return run;
        });
  }

  private void finish(Handle handle, Run run, ImportOutcome outcome, ImportCounts counts) {
    new ImportRunStore(handle).finish(run.id, outcome, counts, clock.instant());
  }

  /** An import that changed nothing is a run, and nothing to audit. */
  private void audit(Handle handle, Run run, ImportReport report) {
    MergeCounts merged = report.counts().merged();
    if (merged.changedNothing()) {
      return;
    }
    String action =
        switch (kind) {
          case EXERCISES -> "import-exercises";
          case PATIENTS -> "import-patients";
        };
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                clock.instant(),
                run.recording.by(),
                action,
                "import-run",
                run.id.toString(),
                "{\"sha256\": \"%s\", \"layout\": \"%s\", \"added\": %d, \"changed\": %d}"
                    .formatted(
                        report.sha256(), report.layout(), merged.added(), merged.changed())));
  }
}
