package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What staff say on the command line when files come in. */
class ImportCommandTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  @BeforeAll
  static void theStandardCatalogueIsThere() {
    StandardRules.storeIn(DATABASE, DATABASE.clinic());
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private Ran imported(String kind, String content) throws IOException {
    Ran ran = fbs("import", kind, file(kind + ".csv", content));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void foreignColumnsAreNamedByAMapAndNumbersReadByTheLocale() throws IOException {
    imported("patients", "patient_id,display_name\nM-1,Ann\n");
    String map =
        file(
            "hospital.json",
            """
            {"format": "fbs-mapping/1",
             "columns": {"Patient": "patient_id", "Nr": "record_id", "Was": "exercise_id",
               "Tag": "done_on", "Schmerz": "pain_after"},
             "ignore": ["Station"]}
            """);
    String records =
        file(
            "records.csv",
            "Patient;Nr;Was;Tag;Schmerz;Station\nM-1;r-1;walking;2026-12-01;4,0;West\n");

    Ran without = fbs("import", "records", records);
    Ran mapped = fbs("import", "records", "--map", map, "--locale", "de", records);

    assertThat(fbs("import", "records", "--locale", "d", records).err())
        .contains("expected: a known language, or language and region, such as de");
    assertThat(fbs("import", "records", "--locale", "en-UK", records).err())
        .contains("en-UK (expected: a known");
    assertThat(without.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(without.err()).contains("unknown column");
    assertThat(mapped.err()).isEmpty();
    assertThat(mapped.out()).isEqualTo("records.csv: added 1, changed 0, unchanged 0\n");
  }

  @Test
  void aPatternNamesFilesInTheirOrderAndOneWithoutAnyIsRefused() throws IOException {
    file("ward-2.csv", "patient_id,display_name\nG-2,Bob\n");
    file("ward-1.csv", "patient_id,display_name\nG-1,Ann\n");
    file("other.csv", "nothing\n");

    Ran ran = fbs("import", "patients", directory.resolve("ward-*.csv").toString());
    Ran none = fbs("import", "patients", directory.resolve("west-*.csv").toString());

    assertThat(ran.out())
        .isEqualTo(
            """
            ward-1.csv: added 1, changed 0, unchanged 0
            ward-2.csv: added 1, changed 0, unchanged 0
            """);
    assertThat(none.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(none.err()).contains("west-*.csv", "no such file");
  }

  @Test
  void aFileThatCannotBeOpenedKeepsNoLaterOneFromBeingDone() throws IOException {
    Path broken =
        Files.write(
            directory.resolve("h-1.csv.gz"),
            new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9});
    String good = file("h-2.csv", "patient_id,display_name\nH-2,Bob\n");

    Ran ran = fbs("import", "patients", broken.toString(), good);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("h-1.csv.gz: cannot be read");
    assertThat(ran.out())
        .isEqualTo(
            """
            h-1.csv.gz: nothing stored: 1 problem
            h-2.csv: added 1, changed 0, unchanged 0
            """);
  }

  @Test
  void theFilesOfABulkExportAreOneSet() throws IOException {
    String patients =
        file(
            "Patient.ndjson",
            """
            {"resourceType": "Patient", "id": "bulk-1", "birthDate": "1961-05-04", \
            "name": [{"text": "Nadja Bulk"}]}
            """);
    String procedures =
        file(
            "Procedure.ndjson",
            """
            {"resourceType": "Procedure", "id": "a", "status": "completed", \
            "subject": {"reference": "Patient/bulk-1"}, "performedDateTime": "2026-03-14", "code": \
            {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "discectomy"}]}}
            """);
    fbs("import", "patients", patients);

    assertThat(fbs("import", "operations", procedures).exitCode())
        .isEqualTo(ExitCode.INPUT.number());
    assertThat(fbs("import", "operations", patients, procedures).out())
        .contains("Procedure.ndjson: added 2, changed 0, unchanged 0");
  }

  @Test
  void aFileThatIsReadIsNeverWrittenOver() throws IOException {
    String content = "patient_id,display_name\nW-1,Ann\n";
    String patients = file("own.csv", content);

    Ran ran = fbs("import", "patients", "--report", patients, patients);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("--report: ", "own.csv is read by this command");
    assertThat(Files.readString(Path.of(patients))).isEqualTo(content);
  }

  @Test
  void nothingIsExportedFromADirectoryThatIsNotThere() {
    Path mistyped = directory.resolve("dta");

    Ran ran = fbs("export", "patients", "--data", mistyped.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("dta: no such directory (expected: one that 'fbs serve'");
    assertThat(mistyped).doesNotExist();
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsRead() throws IOException {
    String patients = file("unreported.csv", "patient_id,display_name\nU-1,Ann\n");

    Ran ran =
        fbs("import", "patients", "--report", directory.resolve("no/e.csv").toString(), patients);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(ran.err()).contains("cannot be written (there is no such directory)");
    assertThat(fbs("export", "patients").out()).doesNotContain("U-1");
  }

  @Test
  void skippingStoresTheGoodRowsAndTheExitCodeTellsOfTheOthers() throws IOException {
    Path report = directory.resolve("errors.csv");
    String patients =
        file("skip.csv", "patient_id,display_name,birth_date\nS-1,Ann,\nS-2,Bob,yesterday\n");

    Ran stopped = fbs("import", "patients", patients);
    Ran skipped =
        fbs("import", "patients", "--on-error", "skip", "--report", report.toString(), patients);

    assertThat(stopped.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(stopped.out()).isEqualTo("skip.csv: nothing stored: 1 problem\n");
    assertThat(skipped.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(skipped.out()).isEqualTo("skip.csv: added 1, changed 0, unchanged 0, left out 1\n");
    assertThat(Files.readString(report, StandardCharsets.UTF_8))
        .contains("skip.csv,3,birth_date,yesterday,", "\"S-2,Bob,yesterday\"");
    assertThat(fbs("import", "patients", "--help").out())
        .contains("the input had problems; whatever had problems was not stored");
  }

  @Test
  void whatWouldLoosenIsCountedListedAndNoFailureAndAnImportCanBeTakenBack() throws IOException {
    imported("patients", "patient_id,display_name\nL-1,Ann\n");
    imported("facts", "patient_id,fever\nL-1,yes\n");
    Path report = directory.resolve("report.csv");
    String milder = file("milder.csv", "patient_id,fever,can_swim\nL-1,no,yes\n");

    Ran ran = fbs("import", "facts", "--report", report.toString(), milder);
    Ran json =
        fbs("import", "facts", "--json", file("more.csv", "patient_id,fever\nL-1,unknown\n"));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(
            "milder.csv: added 0, changed 1, unchanged 0",
            "1 change would loosen and waits until a clinician confirms it");
    assertThat(ran.err())
        .contains("milder.csv:2: fever: L-1: no would take back yes, which stays until");
    assertThat(Files.readString(report)).contains("milder.csv,2,fever,", "which stays until");
    Schemas.assertValid("fbs-import-report-1", json.out());
    JsonNode file = new ObjectMapper().readTree(json.out()).get("files").get(0);
    assertThat(file.get("toConfirm").asInt()).isEqualTo(1);
    Ran undone = fbs("import", "undo", file.get("run").asText());
    assertThat(undone.exitCode()).as(undone.err()).isZero();
    assertThat(undone.out()).startsWith("more.csv: ");
    assertThat(fbs("import", "undo", "00000000-0000-0000-0000-000000000000").exitCode())
        .isEqualTo(ExitCode.INPUT.number());
  }

  @Test
  void everyKindLeavesAnEntryInTheAuditTrail() throws IOException {
    imported("patients", "patient_id,display_name\nA-1,Ann\n");
    imported(
        "operations", "patient_id,kind,region,operated_on\nA-1,discectomy,lumbar,2026-01-05\n");
    imported("facts", "patient_id,fever\nA-1,no\n");
    imported(
        "prescriptions",
        """
        patient_id,exercise_id,duration_seconds,sessions_per_day_floor,sessions_per_day_target
        A-1,walking,600,1,1
        """);
    imported(
        "records",
        "patient_id,record_id,exercise_id,done_on,pain_after\nA-1,r-1,walking,2026-12-01,4\n");
    imported(
        "exercises",
        """
        [{"id": "Audited", "name": "Audited", "force": null, "level": "beginner", "mechanic": null,
          "equipment": null, "primaryMuscles": ["abdominals"], "secondaryMuscles": [],
          "instructions": ["Lie down."], "category": "strength", "images": []}]
        """);

    assertThat(audited())
        .contains(
            "import-patients by anna",
            "import-operations by anna",
            "import-facts by anna",
            "import-prescriptions by anna",
            "import-records by anna",
            "import-exercises by anna");
  }

  private static List<String> audited() {
    return DATABASE
        .asSuperuser()
        .withHandle(
            handle ->
                handle
                    .createQuery("select action || ' by ' || actor from audit_entry order by seq")
                    .mapTo(String.class)
                    .list());
  }
}
