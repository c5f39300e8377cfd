package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a database, on a real one. */
class StoredTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String PATIENTS =
      """
      {
        "format": "fbs-patients/1",
        "patients": [
          {"id": "P-7", "displayName": "Seven", "facts": {"format": "fbs-facts/1", "answers": {"woundHealed": "yes"}}}
        ]
      }
      """;

  @TempDir Path directory;

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private String exercises(String id, String name) throws IOException {
    return file(
        "library.json",
        """
        [{"id": "%s", "name": "%s", "force": null, "level": "beginner", "mechanic": null,
          "equipment": null, "primaryMuscles": ["abdominals"], "secondaryMuscles": [],
          "instructions": ["Lie down."], "category": "strength", "images": []}]
        """
            .formatted(id, name));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  @Test
  void anImportTellsWhatItDidAndTheSecondThatNothingChanged() throws IOException {
    String library = exercises("Twice_Told", "Twice told");

    Ran first = fbs("import", "exercises", library);
    Ran second = fbs("import", "exercises", library);

    assertThat(first)
        .isEqualTo(new Ran(0, line("library.json: added 1, changed 0, unchanged 0"), ""));
    assertThat(second)
        .isEqualTo(
            new Ran(
                0, line("library.json: nothing changed, the same content is already stored"), ""));
  }

  @Test
  void anImportReportIsAlsoJson() throws IOException {
    Ran ran = fbs("import", "exercises", exercises("As_Json", "As JSON"), "--json");

    assertThat(ran.exitCode()).isZero();
    Schemas.assertValid("fbs-import-report-1", ran.out());
  }

  @Test
  void aFileWithAProblemStoresNothingAndNamesThePlace() throws IOException {
    String before = fbs("export", "patients").out();
    String file =
        file("patients.json", PATIENTS.replace("\"woundHealed\": \"yes\"", "\"fever\": \"maybe\""));

    Ran ran = fbs("import", "patients", file);
    Ran json = fbs("import", "patients", file, "--json");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).startsWith("patients.json:4: ").contains("fever: maybe");
    assertThat(ran.out()).contains("nothing stored");
    Schemas.assertValid("fbs-import-report-1", json.out());
    assertThat(fbs("export", "patients").out()).isEqualTo(before);
  }

  @Test
  void importedExercisesAreListedApartFromThoseThatCanBePrescribed() throws IOException {
    fbs("import", "exercises", exercises("Apart_From", "Apart from"));

    Ran assessed = fbs("catalogue", "list");
    Ran all = fbs("catalogue", "list", "--all");
    Ran one = fbs("catalogue", "show", "fedb-apart-from");

    assertThat(assessed.out()).doesNotContain("Apart from");
    assertThat(assessed.err()).contains("cannot be prescribed; --all lists them too");
    assertThat(all.out()).contains("Apart from", "not assessed");
    assertThat(one.out()).contains("nobody has assessed them", "1.  Lie down.");
  }

  @Test
  void whatIsExportedCanBeImportedAgain() throws IOException {
    fbs("import", "patients", file("patients.json", PATIENTS));
    fbs("import", "exercises", exercises("Out_And_In", "Out and in"));

    for (String kind : new String[] {"patients", "exercises"}) {
      for (String format : new String[] {"json", "csv"}) {
        Path output = directory.resolve(kind + "." + format);
        Ran export = fbs("export", kind, "--format", format, "--output", output.toString());
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(export.out()).isEmpty();
        Ran again = fbs("import", kind, output.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("nothing changed");
      }
    }
    Schemas.assertValid("fbs-patients-1", fbs("export", "patients").out());
    Schemas.assertValid("fbs-exercises-1", fbs("export", "exercises").out());
    Schemas.assertValid("fbs-routines-2", fbs("export", "routines").out());
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void anExportThatCannotBeWrittenIsAFailureAndLeavesNothing() {
    Ran ran = fbs("export", "patients", "--output", directory.resolve("no/such.json").toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(ran.err()).contains("--output: ").contains("cannot be written");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void theStatusCountsWhatAClinicHasStored() throws IOException {
    Ran text = fbs("db", "status");
    Ran json = fbs("db", "status", "--json");

    assertThat(text.out()).contains("PostgreSQL", "up to date", "Test clinic");
    Schemas.assertValid("fbs-database-status-1", json.out());
    JsonNode status = new ObjectMapper().readTree(json.out());
    assertThat(status.get("pendingMigrations").asInt()).isZero();
    assertThat(text.out()).doesNotContain(DATABASE.url());
  }

  @Test
  void migratingTwiceChangesNothing() {
    assertThat(fbs("db", "migrate")).isEqualTo(new Ran(0, line("The schema was up to date."), ""));
  }

  @Test
  void aPatientWithoutARoutineIsToldApartFromNoPatient() throws IOException {
    fbs("import", "patients", file("patients.json", PATIENTS));

    Ran without = fbs("routine", "show", "P-7");
    Ran nobody = fbs("routine", "show", "P-8");

    assertThat(without.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(without.err()).contains("P-7 has no routine now");
    assertThat(nobody.err()).contains("P-8 (expected: the id of a patient of the clinic)");
  }

  @Test
  void anUnknownClinicIsAnsweredByThoseThereAre() {
    Ran ran = fbs("catalogue", "list", "--clinic", "Elsewhere");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err())
        .contains(
            "--clinic: Elsewhere (expected: one of 'Test clinic'; 'fbs clinic add' adds another)");
  }

  @Test
  void aServerThatIsNotThereIsADatabaseThatIsNotAvailable() {
    Ran ran =
        Ran.fbs("catalogue", "list", "--database-url", "postgresql://a:secret@127.0.0.1:1/none");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.DATABASE.number());
    assertThat(ran.err()).doesNotContain("secret").doesNotContain("\tat ");
  }

  @Test
  void theStatusOfADatabaseThatWasNeverMadeMakesNone() {
    Path data = directory.resolve("data");

    Ran ran = Ran.fbs("db", "status", "--data", data.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.DATABASE.number());
    assertThat(ran.err()).contains("no database yet");
    assertThat(data).doesNotExist();
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
