package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.notation.LocalNotation;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * A new clinic with the standard exercises, into which files are brought and from which they go.
 */
final class ImportingClinic {
  /** A file of two patients. */
  static final String PATIENTS =
      """
      patient_id,display_name,birth_date
      P-1,Ann Lee,1961-05-04
      P-2,Bob Ray,1970-01-31
      """;

  /** The good rows of a file are stored. */
  static final ImportOptions SKIP = options(ImportOptions.OnError.SKIP, false);

  /** Everything is done but storing. */
  static final ImportOptions DRY_RUN = options(ImportOptions.OnError.STOP, true);

  private static ImportOptions options(ImportOptions.OnError onError, boolean isDryRun) {
    return new ImportOptions(
        onError, 100, isDryRun, CsvOptions.OURS, ErrorReport.NONE, ImportProgress.SILENT);
  }

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  private final TestDatabase database;
  private final ClinicId clinic;
  private final Path directory;
  private final Instant now;

  private ImportingClinic(TestDatabase database, ClinicId clinic, Path directory, Instant now) {
    this.database = database;
    this.clinic = clinic;
    this.directory = directory;
    this.now = now;
  }

  /** Adds a clinic whose files are put into a directory. */
  static ImportingClinic add(TestDatabase database, Path directory) {
    ClinicId clinic = database.addClinic("importing " + ClinicId.random());
    database
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, new Recording("tester", NOW));
              return clinic;
            });
    return new ImportingClinic(database, clinic, directory, NOW);
  }

  /** How a file is read whose words a mapping tells, with the dates of a locale. */
  static ImportOptions readBy(String mapping, Locale locale) {
    return new ImportOptions(
        ImportOptions.OnError.STOP,
        100,
        false,
        new CsvOptions(
            ColumnMapping.read(
                "m.json", new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8))),
            LocalNotation.of(locale)),
        ErrorReport.NONE,
        ImportProgress.SILENT);
  }

  /** This clinic at another time. */
  ImportingClinic at(Instant time) {
    return new ImportingClinic(database, clinic, directory, time);
  }

  ImportReport run(ImportKind kind, String content) throws IOException {
    return run(kind, ImportOptions.USUAL, content);
  }

  ImportReport run(ImportKind kind, ImportOptions options, String content) throws IOException {
    return run(kind, options, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports a file of the name {@code file}. */
  ImportReport run(ImportKind kind, ImportOptions options, byte[] content) throws IOException {
    return run(
        kind, options, new ImportSource.OfFile(Files.write(directory.resolve("file"), content)));
  }

  ImportReport run(ImportKind kind, ImportOptions options, ImportSource source) {
    return new BatchImport(database.database(), clinic, Clock.fixed(now, ZoneOffset.UTC))
        .run(kind, source, options, "tester");
  }

  /** Takes back what a run stored. */
  ImportReport undo(UUID run) {
    return new ImportUndo(database.database(), clinic, Clock.fixed(now, ZoneOffset.UTC))
        .run(run, "tester");
  }

  /**
   * Imports a file with which something is wrong: the dry run, the run that stops and the one that
   * skips must tell the same.
   *
   * @return what they told; what the last one could store is stored
   */
  List<String> refused(ImportKind kind, String content) throws IOException {
    List<String> dry = problems(run(kind, DRY_RUN, content));
    ImportReport stopped = run(kind, content);
    ImportReport skipped = run(kind, SKIP, content);
    assertThat(stopped.isStored()).isFalse();
    assertThat(problems(stopped)).isEqualTo(dry);
    assertThat(problems(skipped)).isEqualTo(dry);
    return dry;
  }

  private static List<String> problems(ImportReport report) {
    return report.problems().stream().map(Problem::text).toList();
  }

  /** What changes a clinic. */
  interface Change<T> {
    T make(Handle handle, Recording recording);
  }

  <T> T change(Change<T> change) {
    return database
        .database()
        .<T, RuntimeException>inClinic(
            clinic, handle -> change.make(handle, new Recording("tester", now)));
  }

  /** Lists these systems, whose numbers find patients, in place of those listed before. */
  void listSystems(String... systems) {
    change(
        (handle, recording) -> {
          ImmutableList.Builder<IdentifierSystem> all = ImmutableList.builder();
          all.add(IdentifierSystem.LOCAL);
          for (String system : systems) {
            all.add(new IdentifierSystem(system, system));
          }
          new IdentifierSystemStore(handle).replace(all.build());
          return clinic;
        });
  }

  /** The latest facts of a patient. */
  PatientFacts facts(String patient) {
    return this.<PatientFacts, RuntimeException>read(
        handle ->
            FactsJson.readStored(
                    patient, new PatientStore(handle).facts(patient).orElseThrow().document())
                .facts());
  }

  String export(ImportKind kind, BatchExport.Form form) throws IOException {
    StringWriter out = new StringWriter();
    this.<String, IOException>read(
        handle -> {
          new BatchExport(handle, form, out).write(kind);
          return "";
        });
    return out.toString();
  }

  List<ImportRunRow> runs() {
    return this.<List<ImportRunRow>, RuntimeException>read(
        handle -> new ImportRunStore(handle).latest(10));
  }

  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    return database.database().readInClinic(clinic, work);
  }
}
