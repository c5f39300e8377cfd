package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.ColumnMapping;
import org.fbsroutines.persistence.format.CsvOptions;
import org.fbsroutines.persistence.format.LocalNotation;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.ImportKind;
import org.fbsroutines.persistence.store.ImportOutcome;
import org.fbsroutines.persistence.store.ImportProblemRow;
import org.fbsroutines.persistence.store.ImportRunRow;
import org.fbsroutines.persistence.store.ImportRunStore;
import org.fbsroutines.persistence.store.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every import, whatever its rows are. */
class BatchImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PATIENTS =
      """
      patient_id,display_name,birth_date
      P-1,Ann Lee,1961-05-04
      P-2,Bob Ray,1970-01-31
      """;
  private static final String RECORDS =
      """
      patient_id,record_id,exercise_id,done_on,pain_before,pain_after,effort,note
      P-1,r-1,walking,2026-12-01,3,4,11,went well
      P-1,r-2,walking,2026-12-02,,4,,"two
      lines"
      P-2,r-1,yoga,2026-12-01,3,2,9,=1+1
      """;

  @TempDir private Path directory = Path.of("");
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = newClinic(test.getDisplayName());
  }

  private static ClinicId newClinic(String name) {
    ClinicId added = DATABASE.addClinic(name + ClinicId.random());
    DATABASE
        .database()
        .inClinic(
            added,
            handle -> {
              ClinicRules.storeStandard(handle, new Recording("tester", NOW));
              return added;
            });
    return added;
  }

  private ImportReport run(ImportKind kind, ImportOptions options, byte[] content)
      throws IOException {
    Path file = Files.write(directory.resolve("file"), content);
    return new BatchImport(DATABASE.database(), clinic, CLOCK)
        .run(kind, new ImportSource.OfFile(file), options, "tester");
  }

  private ImportReport run(ImportKind kind, String content) throws IOException {
    return run(kind, ImportOptions.USUAL, content.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport run(ImportKind kind, ImportOptions options, String content)
      throws IOException {
    return run(kind, options, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportOptions with(
      ImportOptions.OnError onError, long most, boolean dryRun, ErrorReport report) {
    return new ImportOptions(
        onError, most, dryRun, false, CsvOptions.OURS, report, ImportProgress.SILENT);
  }

  private String export(ImportKind kind, BatchExport.Form form) {
    StringWriter out = new StringWriter();
    DATABASE
        .database()
        .<String, RuntimeException>readInClinic(
            clinic,
            handle -> {
              try {
                new BatchExport(handle, form, out).write(kind);
                return "";
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    return out.toString();
  }

  private List<ImportRunRow> runs() {
    return DATABASE
        .database()
        .<List<ImportRunRow>, RuntimeException>readInClinic(
            clinic, handle -> new ImportRunStore(handle).latest(10));
  }

  private void fill() throws IOException {
    run(ImportKind.PATIENTS, PATIENTS);
    run(
        ImportKind.OPERATIONS,
        """
        patient_id,kind,region,operated_on,approach
        P-1,discectomy,lumbar,2026-01-10,
        P-1,fusion,unknown,unknown,anterior
        P-2,none,,,
        """);
    run(
        ImportKind.PRESCRIPTIONS,
        """
        patient_id,exercise_id,duration_seconds,sessions_per_day_floor,sessions_per_day_target
        P-1,walking,600,2,2
        """);
    run(ImportKind.RECORDS, RECORDS);
  }

  @ParameterizedTest
  @EnumSource(BatchExport.Form.class)
  void whatIsExportedAndBroughtIntoAnEmptyClinicIsTheSameToTheByte(BatchExport.Form form)
      throws IOException {
    fill();
    ClinicId from = clinic;
    ClinicId to = newClinic("copy " + form);
    for (ImportKind kind : ImportKind.values()) {
      clinic = from;
      String first = export(kind, form);
      clinic = to;
      ImportReport report = run(kind, first);

      assertThat(report.problems()).as("%s", kind).isEmpty();
      assertThat(export(kind, form)).as("%s", kind).isEqualTo(first);
      assertThat(run(kind, with(ImportOptions.OnError.STOP, 9, false, ErrorReport.NONE), first))
          .as("%s again", kind)
          .extracting(again -> again.counts().merged().changedNothing())
          .isEqualTo(true);
    }
    assertThat(export(ImportKind.RECORDS, form)).contains("went well").contains("1+1");
    assertThat(export(ImportKind.OPERATIONS, form)).contains("discectomy").contains("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip", "zstd"})
  void knowsCompressionByTheContent(String compression) throws IOException {
    UnaryOperator<OutputStream> compressing =
        out -> {
          try {
            return switch (compression) {
              case "gzip" -> new GZIPOutputStream(out);
              case "zstd" -> new ZstdOutputStream(out);
              default -> out;
            };
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        };
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = compressing.apply(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run(ImportKind.PATIENTS, ImportOptions.USUAL, bytes.toByteArray()).summary())
        .isEqualTo("added 2, changed 0, unchanged 0");
  }

  @Test
  void aFileThatInflatesBeyondMeasureIsRefused() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
      byte[] line = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(line);
      }
    }

    ImportReport report = run(ImportKind.PATIENTS, ImportOptions.USUAL, bytes.toByteArray());

    assertThat(report.isStored()).isFalse();
    assertThat(report.problems().get(0).text()).contains("inflates beyond measure");
    assertThat(export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void compressedDataCutShortIsRefused() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport report =
        run(
            ImportKind.PATIENTS,
            ImportOptions.USUAL,
            java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));

    assertThat(report.isStored()).isFalse();
    assertThat(report.problemCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", ","})
  void sniffsTheDelimiterAndReadsPastAByteOrderMark(String delimiter) throws IOException {
    assertThat(run(ImportKind.PATIENTS, "\uFEFF" + PATIENTS.replace(",", delimiter)).summary())
        .isEqualTo("added 2, changed 0, unchanged 0");
  }

  @Test
  void foreignHeadersAreMappedAndLocalDatesAndDecimalCommasRead() throws IOException {
    String mapping =
        """
        {"format": "fbs-mapping/1",
         "columns": {"Nr": "patient_id", "Name": "display_name", "Geboren": "birth_date",
                     "Schmerz": "usual_pain"},
         "ignore": ["Bemerkung"]}
        """;
    ImportOptions german =
        new ImportOptions(
            ImportOptions.OnError.STOP,
            100,
            false,
            false,
            new CsvOptions(
                ColumnMapping.read(
                    "m.json", new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8))),
                LocalNotation.of(Locale.GERMAN)),
            ErrorReport.NONE,
            ImportProgress.SILENT);

    ImportReport report =
        run(
            ImportKind.PATIENTS,
            german,
            "Nr;Name;Geboren;Schmerz;Bemerkung\nP-9;Eva;4.5.1961;5,0;x\n");

    assertThat(report.problems()).isEmpty();
    assertThat(export(ImportKind.PATIENTS, BatchExport.Form.CSV)).contains("P-9,Eva,1961-05-04");
    assertThat(export(ImportKind.FACTS, BatchExport.Form.NDJSON)).contains("\"usualPain\":5");
  }

  @Test
  void aDryRunTellsTheSameAndStoresNothing() throws IOException {
    ImportOptions dry = with(ImportOptions.OnError.STOP, 100, true, ErrorReport.NONE);

    assertThat(run(ImportKind.PATIENTS, dry, PATIENTS).summary())
        .isEqualTo("nothing stored, would be: added 2, changed 0, unchanged 0");
    assertThat(run(ImportKind.RECORDS, dry, RECORDS).problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: patient_id: P-1 (expected: a patient of the clinic)",
            "file:3: patient_id: P-1 (expected: a patient of the clinic)",
            "file:5: patient_id: P-2 (expected: a patient of the clinic)");
    assertThat(runs()).isEmpty();
    assertThat(export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void skippingStoresTheGoodRowsAndReportsTheBadOnes() throws IOException {
    run(ImportKind.PATIENTS, PATIENTS);
    StringWriter report = new StringWriter();
    ImportOptions skip = with(ImportOptions.OnError.SKIP, 100, false, new ErrorReportCsv(report));
    String bad =
        RECORDS
            + "P-1,r-1,walking,2026-12-01,3,4,11,again\n"
            + "P-12,r-4,walking,2026-12-01,3,4,11,\n"
            + "P-1,r-5,wlking,2026-12-01,3,4,11,\n"
            + "P-1,r-6,walking,01.12.2026,3,4,11,\n"
            + "P-1,r-7,walking,2026-12-01,3,14,11,=cmd\n";

    ImportReport done = run(ImportKind.RECORDS, skip, bad);

    assertThat(done.summary()).isEqualTo("added 3, changed 0, unchanged 0, left out 5");
    assertThat(report.toString().split("\r\n"))
        .containsExactly(
            "file,line,column,value,reason,suggestion,original_row",
            "file,8,exercise_id,wlking,wlking (did you mean walking?),walking,"
                + "\"P-1,r-5,wlking,2026-12-01,3,4,11,\"",
            "file,9,done_on,01.12.2026,01.12.2026 (did you mean 2026-12-01?),2026-12-01,"
                + "\"P-1,r-6,walking,01.12.2026,3,4,11,\"",
            "file,10,pain_after,14,14 (expected: NRS 0 to 10),,"
                + "\"P-1,r-7,walking,2026-12-01,3,14,11,=cmd\"",
            "file,6,record_id,r-1,\"r-1 a second time, first on line 2 (expected: once)\",,"
                + "\"P-1,r-1,walking,2026-12-01,3,4,11,again\"",
            "file,7,patient_id,P-12,P-12 (did you mean P-1?),P-1,"
                + "\"P-12,r-4,walking,2026-12-01,3,4,11,\"");
    assertThat(
            export(ImportKind.RECORDS, BatchExport.Form.CSV).lines().filter(l -> l.contains("r-")))
        .hasSize(3);
  }

  @Test
  void givesUpAfterTooManyProblems() throws IOException {
    String bad =
        "patient_id,display_name\n"
            + IntStream.range(0, 5_000)
                .mapToObj(i -> "P " + i + ",x\n")
                .collect(Collectors.joining());

    ImportReport report =
        run(
            ImportKind.PATIENTS,
            with(ImportOptions.OnError.SKIP, 10, false, ErrorReport.NONE),
            bad + "P-1,Ann\n");

    assertThat(report.isStored()).isFalse();
    assertThat(report.problemCount()).isEqualTo(10);
    assertThat(export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void theSameContentIsKnownAgainFromAFileAndFromAStream() throws IOException {
    run(ImportKind.PATIENTS, PATIENTS);
    ImportReport file = run(ImportKind.PATIENTS, PATIENTS);
    ImportReport stream =
        new BatchImport(DATABASE.database(), clinic, CLOCK)
            .run(
                ImportKind.PATIENTS,
                new ImportSource.OfStream(
                    "standard input",
                    new ByteArrayInputStream(PATIENTS.getBytes(StandardCharsets.UTF_8))),
                ImportOptions.USUAL,
                "tester");

    assertThat(List.of(file, stream))
        .extracting(ImportReport::outcome)
        .containsOnly(ImportReport.Outcome.SAME_AS_BEFORE);
    assertThat(runs()).extracting(ImportRunRow::outcome).containsOnly(ImportOutcome.COMPLETED);
    assertThat(runs()).filteredOn(run -> run.sameAs() != null).hasSize(2);
  }

  @Test
  void aChangedRecordIsItsNextRevision() throws IOException {
    fill();

    assertThat(run(ImportKind.RECORDS, RECORDS.replace("went well", "went badly")).summary())
        .isEqualTo("added 0, changed 1, unchanged 2");
    int revisions =
        DATABASE
            .database()
            .<Integer, RuntimeException>readInClinic(
                clinic,
                handle ->
                    handle
                        .createQuery("select count(*) from session_record where record_id = 'r-1'")
                        .mapTo(Integer.class)
                        .one());
    assertThat(revisions).isEqualTo(3);
  }

  @Test
  void operationsThatWereUnknownMayNotBeAll() throws IOException {
    fill();

    String operations = export(ImportKind.OPERATIONS, BatchExport.Form.CSV);
    assertThat(operations).containsOnlyOnce("P-1,unknown,unknown,unknown,unknown");
    assertThat(operations).doesNotContain("P-2,unknown");

    run(
        ImportKind.OPERATIONS,
        "patient_id,kind,region,operated_on\nP-1,fusion,lumbar,2026-03-01\n");
    assertThat(export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .containsOnlyOnce("P-1,unknown,unknown,unknown,unknown");
  }

  @Test
  void operationsAreAddedAndNeverForgotten() throws IOException {
    fill();

    run(
        ImportKind.OPERATIONS,
        "patient_id,kind,region,operated_on\nP-1,laminectomy,lumbar,2026-02-01\n");
    ImportReport none = run(ImportKind.OPERATIONS, "patient_id,kind\nP-1,none\n");

    assertThat(none.problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: kind: none, but an operation is known (expected: the operations)");
    assertThat(export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .contains("P-1,discectomy", "P-1,fusion", "P-1,laminectomy");
  }

  @Test
  void patientsWhoMayBeThereTwiceAreToldAndKept() throws IOException {
    ImportReport report =
        run(
            ImportKind.PATIENTS,
            PATIENTS
                + "P-3,Ann Leigh,1961-05-04\nP-4,ann lee,1961-05-04\nP-5,Ann Lee,1962-05-04\n");

    assertThat(report.summary()).isEqualTo("added 5, changed 0, unchanged 0");
    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file:5: display_name: P-4 may be P-1, born on the same day under a near name;"
                + " look at both");
  }

  @Test
  void theFirstProblemsOfARunAreRecorded() throws IOException {
    ImportReport report = run(ImportKind.PATIENTS, PATIENTS + "P 3,Eva,\n");

    List<ImportProblemRow> problems =
        DATABASE
            .database()
            .<List<ImportProblemRow>, RuntimeException>readInClinic(
                clinic, handle -> new ImportRunStore(handle).problems(report.runId()));
    assertThat(problems)
        .containsExactly(
            new ImportProblemRow(
                1,
                false,
                4,
                "patient_id",
                "P 3 (expected: letters, digits, dot, hyphen, underscore, at most 64)"));
    assertThat(runs())
        .extracting(ImportRunRow::outcome, ImportRunRow::problems)
        .containsExactly(org.assertj.core.api.Assertions.tuple(ImportOutcome.REJECTED, 1L));
  }
}
