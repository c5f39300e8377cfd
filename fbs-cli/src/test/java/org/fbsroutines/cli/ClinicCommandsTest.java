package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clinics of one's own, beside another. */
class ClinicCommandsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  @BeforeAll
  static void addClinic() {
    assertThat(fbs("clinic", "add", " Hill Clinic "))
        .isEqualTo(new Ran(0, "Hill Clinic: added" + System.lineSeparator(), ""));
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  private String patients(String id) throws IOException {
    return Files.writeString(
            directory.resolve("patients.csv"), "patient_id,display_name\n" + id + ",Ann\n")
        .toString();
  }

  @Test
  void aNameIsForOneClinic() {
    Ran again = fbs("clinic", "add", "Hill Clinic");
    Ran blank = fbs("clinic", "add", " ");

    assertThat(again.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(again.err())
        .contains("NAME: clinic name: Hill Clinic (expected: a name that no clinic has)");
    assertThat(blank.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(blank.err()).contains("NAME: ");
    assertThat(fbs("clinic", "list").out().lines()).containsExactly("Hill Clinic", "Test clinic");
  }

  @Test
  void anAddedClinicHasTheStandardExercises() {
    assertThat(fbs("catalogue", "list", "--clinic", "Hill Clinic").out())
        .contains("Abdominal bracing");
  }

  @Test
  void whereThereAreSeveralAnImportMustNameTheClinic() throws IOException {
    Ran unnamed = fbs("import", "patients", patients("P-1"));
    Ran named = fbs("import", "patients", "--clinic", "Hill Clinic", patients("P-1"));

    assertThat(unnamed.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(unnamed.err())
        .contains("--clinic: not given (expected: one of 'Hill Clinic', 'Test clinic';");
    assertThat(named.out()).contains("added 1");
    assertThat(fbs("export", "patients", "--clinic", "Test clinic").out()).doesNotContain("P-1");
  }

  @Test
  void anExportStandsInTheTrail() {
    fbs("export", "facts", "--format", "csv", "--clinic", "Test clinic");

    assertThat(
            DATABASE
                .database()
                .<List<AuditRow>, RuntimeException>readInClinic(
                    DATABASE.clinic(),
                    handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 99)))
        .extracting(AuditRow::action)
        .contains("export-facts");
  }

  @Test
  void theEnvironmentNamesTheClinicThatIsUsuallyMeant() throws IOException {
    Map<String, String> environment =
        Map.of("FBS_DATABASE_URL", DATABASE.url(), "FBS_CLINIC", "Hill Clinic");

    Ran usual = Ran.with(80, "", environment, "import", "patients", patients("P-2"));
    Ran other = Ran.with(80, "", environment, "export", "patients", "--clinic", "Test clinic");

    assertThat(usual.out()).contains("added 1");
    assertThat(fbs("export", "patients", "--clinic", "Hill Clinic").out()).contains("P-2");
    assertThat(other.out()).doesNotContain("P-2");
  }

  @Test
  void aNameOfNoClinicIsToldWithWhereItCameFrom() {
    Ran ran =
        Ran.with(
            80,
            "",
            Map.of("FBS_DATABASE_URL", DATABASE.url(), "FBS_CLINIC", "Hil Clinic"),
            "export",
            "patients");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("FBS_CLINIC: Hil Clinic (expected: one of 'Hill Clinic',");
  }
}
