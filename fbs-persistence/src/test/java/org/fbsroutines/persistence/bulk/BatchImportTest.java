package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.ImportingClinic.PATIENTS;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportProblemRow;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every import, whatever its rows are. */
class BatchImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String RECORDS =
      """
      patient_id,record_id,exercise_id,done_on,pain_before,pain_after,effort,note
      P-1,r-1,walking,2026-12-01,3,4,11,went well
      P-1,r-2,walking,2026-12-02,,4,,"two
      lines"
      P-2,r-1,yoga,2026-12-01,3,2,9,=1+1
      """;

  @TempDir private static Path directory = Path.of("");

  private final ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);

  private static ImportOptions with(
      ImportOptions.OnError onError, long most, boolean dryRun, ErrorReport report) {
    return new ImportOptions(onError, most, dryRun, CsvOptions.OURS, report, ImportProgress.SILENT);
  }

  private void fill() throws IOException {
    clinic.run(ImportKind.PATIENTS, PATIENTS);
    clinic.run(
        ImportKind.OPERATIONS,
        """
        patient_id,kind,region,operated_on,approach
        P-1,discectomy,lumbar,2026-01-10,
        P-1,fusion,unknown,unknown,anterior
        P-2,none,,,
        """);
    clinic.run(
        ImportKind.PRESCRIPTIONS,
        """
        patient_id,exercise_id,duration_seconds,sessions_per_day_floor,sessions_per_day_target
        P-1,walking,600,2,2
        """);
    clinic.run(ImportKind.RECORDS, RECORDS);
  }

  @ParameterizedTest
  @EnumSource(BatchExport.Form.class)
  void whatIsExportedAndBroughtIntoAnEmptyClinicIsTheSameToTheByte(BatchExport.Form form)
      throws IOException {
    fill();
    ImportingClinic other = ImportingClinic.add(DATABASE, directory);
    for (ImportKind kind : ImportKind.values()) {
      String first = clinic.export(kind, form);
      ImportReport report = other.run(kind, first);

      assertThat(report.problems()).as("%s", kind).isEmpty();
      assertThat(other.export(kind, form)).as("%s", kind).isEqualTo(first);
      assertThat(
              other.run(kind, with(ImportOptions.OnError.STOP, 9, false, ErrorReport.NONE), first))
          .as("%s again", kind)
          .extracting(again -> again.counts().merged().changedNothing())
          .isEqualTo(true);
    }
    assertThat(other.export(ImportKind.RECORDS, form)).contains("went well").contains("1+1");
    assertThat(other.export(ImportKind.OPERATIONS, form)).contains("discectomy").contains("none");
  }

  @Test
  void aDryRunTellsTheSameAndStoresNothing() throws IOException {
    ImportOptions dry = with(ImportOptions.OnError.STOP, 100, true, ErrorReport.NONE);

    assertThat(clinic.run(ImportKind.PATIENTS, dry, PATIENTS).summary())
        .isEqualTo("nothing stored, would be: added 2, changed 0, unchanged 0");
    assertThat(clinic.run(ImportKind.RECORDS, dry, RECORDS).problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: patient_id: P-1 (expected: a patient of the clinic)",
            "file:3: patient_id: P-1 (expected: a patient of the clinic)",
            "file:5: patient_id: P-2 (expected: a patient of the clinic)");
    assertThat(clinic.runs()).isEmpty();
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void skippingStoresTheGoodRowsAndReportsTheBadOnes() throws IOException {
    clinic.run(ImportKind.PATIENTS, PATIENTS);
    Path report = directory.resolve("report.csv");
    String bad =
        RECORDS
            + "P-1,r-1,walking,2026-12-01,3,4,11,again\n"
            + "P-12,r-4,walking,2026-12-01,3,4,11,\n"
            + "P-1,r-5,wlking,2026-12-01,3,4,11,\n"
            + "P-1,r-6,walking,01.12.2026,3,4,11,\n"
            + "P-1,r-7,walking,2026-12-01,3,14,11,=cmd\n"
            + "P-1,r-8,walking\n";

    ImportReport done;
    try (FileOutputStream out = new FileOutputStream(report.toFile())) {
      ErrorReport errors = new ErrorReportCsv(out, Text::english);
      done =
          clinic.run(ImportKind.RECORDS, with(ImportOptions.OnError.SKIP, 100, false, errors), bad);
    }

    assertThat(done.summary()).isEqualTo("added 3, changed 0, unchanged 0, left out 6");
    assertThat(Files.readString(report).split("\r\n"))
        .containsExactly(
            "file,line,column,value,reason,suggestion,original_row",
            "file,8,exercise_id,wlking,wlking (did you mean walking?),walking,"
                + "\"P-1,r-5,wlking,2026-12-01,3,4,11,\"",
            "file,9,done_on,01.12.2026,01.12.2026 (did you mean 2026-12-01?),2026-12-01,"
                + "\"P-1,r-6,walking,01.12.2026,3,4,11,\"",
            "file,10,pain_after,14,14 (expected: NRS 0 to 10),,"
                + "\"P-1,r-7,walking,2026-12-01,3,14,11,=cmd\"",
            "file,11,,,3 fields (expected: 8 as in the header; is a quote missing?),,"
                + "\"P-1,r-8,walking\"",
            "file,6,record_id,r-1,\"r-1 a second time, first on line 2 (expected: once)\",,"
                + "\"P-1,r-1,walking,2026-12-01,3,4,11,again\"",
            "file,7,patient_id,P-12,P-12 (did you mean P-1?),P-1,"
                + "\"P-12,r-4,walking,2026-12-01,3,4,11,\"");
    assertThat(
            clinic
                .export(ImportKind.RECORDS, BatchExport.Form.CSV)
                .lines()
                .filter(l -> l.contains("r-")))
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
        clinic.run(
            ImportKind.PATIENTS,
            with(ImportOptions.OnError.SKIP, 10, false, ErrorReport.NONE),
            bad + "P-1,Ann\n");

    assertThat(report.isStored()).isFalse();
    assertThat(report.problemCount()).isEqualTo(10);
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void theSameContentIsKnownAgainFromAFileAndFromAStream() throws IOException {
    clinic.run(ImportKind.PATIENTS, PATIENTS);
    ImportReport file = clinic.run(ImportKind.PATIENTS, PATIENTS);
    ImportReport stream =
        clinic.run(
            ImportKind.PATIENTS,
            ImportOptions.USUAL,
            new ImportSource.OfStream(
                "standard input",
                new ByteArrayInputStream(PATIENTS.getBytes(StandardCharsets.UTF_8))));

    assertThat(List.of(file, stream))
        .extracting(ImportReport::outcome)
        .containsOnly(ImportReport.Outcome.SAME_AS_BEFORE);
    assertThat(clinic.runs())
        .extracting(ImportRunRow::outcome)
        .containsOnly(ImportOutcome.COMPLETED);
    assertThat(clinic.runs()).filteredOn(run -> run.sameAs() != null).hasSize(2);
  }

  @Test
  void aChangedRecordIsItsNextRevision() throws IOException {
    fill();

    assertThat(clinic.run(ImportKind.RECORDS, RECORDS.replace("went well", "went badly")).summary())
        .isEqualTo("added 0, changed 1, unchanged 2");
    int revisions =
        clinic.<Integer, RuntimeException>read(
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

    String operations = clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV);
    assertThat(operations).containsOnlyOnce("P-1,unknown,unknown,unknown,unknown");
    assertThat(operations).doesNotContain("P-2,unknown");

    clinic.run(
        ImportKind.OPERATIONS,
        "patient_id,kind,region,operated_on\nP-1,fusion,lumbar,2026-03-01\n");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .containsOnlyOnce("P-1,unknown,unknown,unknown,unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lumbar,,", ",2026-02-01,", ",,anterior"})
  void noneBesideAnythingKnownOfAnOperationIsRefused(String known) throws IOException {
    fill();

    assertThat(
            clinic
                .run(
                    ImportKind.OPERATIONS,
                    "patient_id,kind,region,operated_on,approach\nP-3,none," + known + "\n")
                .problems())
        .extracting(Problem::text)
        .contains("file:2: kind: none, with a region, date or approach (expected: none alone)");
  }

  @Test
  void operationsAreAddedAndNeverForgotten() throws IOException {
    fill();

    clinic.run(
        ImportKind.OPERATIONS,
        "patient_id,kind,region,operated_on\nP-1,laminectomy,lumbar,2026-02-01\n");
    ImportReport none = clinic.run(ImportKind.OPERATIONS, "patient_id,kind\nP-1,none\n");

    assertThat(none.toConfirm()).isEqualTo(1);
    assertThat(none.remarks()).extracting(Problem::field).containsExactly("operations");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .contains("P-1,discectomy", "P-1,fusion", "P-1,laminectomy");
  }

  @Test
  void patientsWhoMayBeThereTwiceAreToldAndKept() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            PATIENTS
                + "P-3,Ann Leigh,1961-05-04\nP-4,ann lee,1961-05-04\nP-5,Ann Lee,1962-05-04\n"
                + "P-6,\"Weiß, Käthe\",1950-01-02\nP-7,\"Weiss, Kaethe\",1950-01-02\n");

    assertThat(report.summary()).isEqualTo("added 7, changed 0, unchanged 0");
    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file:5: display_name: P-4 may be P-1, born on the same day with a similar name; check"
                + " both",
            "file:8: display_name: P-7 may be P-6, born on the same day with a similar name; check"
                + " both");
  }

  @Test
  void theFirstProblemsOfARunAreRecorded() throws IOException {
    ImportReport report = clinic.run(ImportKind.PATIENTS, PATIENTS + "P 3,Eva,\n");

    List<ImportProblemRow> problems =
        clinic.<List<ImportProblemRow>, RuntimeException>read(
            handle -> new ImportRunStore(handle).problems(report.runId()));
    assertThat(problems)
        .extracting(ImportProblemRow::isRemark, ImportProblemRow::line, ImportProblemRow::field)
        .containsExactly(org.assertj.core.api.Assertions.tuple(false, 4L, "patient_id"));
    assertThat(TextJson.readStored(problems.get(0).message()))
        .isEqualTo(Complaint.EXPECTED.of("P 3", FileComplaint.IDENTIFIER.of(64)));
    assertThat(clinic.runs())
        .extracting(ImportRunRow::outcome, ImportRunRow::problems)
        .containsExactly(org.assertj.core.api.Assertions.tuple(ImportOutcome.REJECTED, 1L));
  }
}
