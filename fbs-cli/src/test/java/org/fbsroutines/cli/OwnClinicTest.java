package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestCluster;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which clinic is meant where none is named. */
class OwnClinicTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  @Test
  void patientsGoIntoTheOnlyClinicBesideWhatAnEarlierVersionSetUp() throws IOException {
    DemonstrationClinic.ensure(DATABASE.database(), Clock.systemUTC());
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute(
                    "update fbs.clinic set kind = 'former_demonstration' where name like 'Demo%'"));
    Path patients =
        Files.writeString(directory.resolve("patients.csv"), "patient_id,display_name\nP-1,Ann\n");

    assertThat(fbs("import", "patients", patients.toString()).out()).contains("added 1");

    assertThat(fbs("export", "patients").out()).contains("P-1").doesNotContain("demo");
    assertThat(fbs("export", "patients", "--clinic", "Demonstration clinic").out())
        .contains("demo")
        .doesNotContain("P-1");
  }

  @Test
  void onAnEmptyDatabaseTheyGoIntoAClinicThatIsSetUp() throws IOException {
    String data = directory.resolve("data").toString();
    TestCluster.copyTo(Path.of(data));
    Path patients =
        Files.writeString(directory.resolve("patients.csv"), "patient_id,display_name\nP-1,Ann\n");

    Ran listed = fbs("catalogue", "list", "--data", data);
    Ran none = fbs("routine", "show", "P-1", "--data", data);
    Ran clinics = fbs("clinic", "list", "--data", data);
    Ran imported = fbs("import", "patients", "--data", data, patients.toString());

    assertThat(listed.out()).contains("Abdominal bracing");
    assertThat(none.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(none.err()).contains("there is no clinic yet ('fbs serve' or 'fbs clinic add'");
    assertThat(clinics.out()).as("what only reads sets none up").isEmpty();
    assertThat(clinics.err()).contains("there is no clinic yet");
    assertThat(imported.err()).contains("Setting up the clinic 'Clinic'.");
    assertThat(imported.out()).contains("added 1");
    assertThat(fbs("clinic", "list", "--data", data).out().lines()).containsExactly("Clinic");
    assertThat(fbs("export", "patients", "--data", data).out()).contains("P-1");
    Files.delete(Path.of(data, "binaries"));
  }
}
