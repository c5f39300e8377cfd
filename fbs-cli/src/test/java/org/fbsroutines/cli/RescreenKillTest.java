package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rescreening as a program of its own, killed amid a pass. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RescreenKillTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
  private static final Recording LONG_AGO =
      new Recording("test", Instant.parse("2020-01-01T00:00:00Z"));

  /** Two whole chunks of the command and the beginning of a third. */
  private static final int PATIENTS = 4_001;

  private static final String LAST_PATIENT = "P-%04d".formatted(PATIENTS - 1);

  private final List<Process> running = new ArrayList<>();

  @TempDir Path directory;

  @BeforeAll
  static void patientsOfWhomEachChangesOnTheNextDay() {
    String facts =
        """
        {"format": "fbs-facts/1",
         "operations": [{"kind": "discectomy", "region": "lumbar", "date": "%s"}]}
        """
            .formatted(DAY.minusDays(83));
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              ClinicRules.storeStandard(handle, LONG_AGO);
              PatientStore patients = new PatientStore(handle);
              return IntStream.range(0, PATIENTS)
                  .mapToObj("P-%04d"::formatted)
                  .map(id -> new NewPatient(id, "Somebody", null, false, facts))
                  .map(patient -> patients.save(patient, LONG_AGO))
                  .toList();
            });
  }

  @AfterEach
  void endAll() {
    running.forEach(Process::destroyForcibly);
  }

  @Tag("slow")
  @Test
  void isTakenUpWhereItStoppedAndDoesEachChunkOnce() throws Exception {
    rescreened(DAY);
    List<String> doneBefore;
    try (Handle other = DATABASE.asSuperuser().open()) {
      other.begin();
      other.execute("select from patient where patient_id = ? for update", LAST_PATIENT);
      Process killed = rescreen(DAY.plusDays(1));
      awaitALockNotGranted(killed);
      killed.destroyForcibly().waitFor();
      doneBefore = chunksDone();
      other.rollback();
    }

    String out = rescreened(DAY.plusDays(1));

    assertThat(doneBefore).as("the chunks done when it was killed").hasSize(2);
    assertThat(chunksDone()).hasSize(3).containsAll(doneBefore);
    assertThat(out)
        .contains(
            "Test clinic: 4,001 patients screened for 2027-01-05", "compared with 2027-01-04");
    assertThat(count("select count(*) from rescreening where on_date = date '2027-01-05'"))
        .as("passes of that day")
        .isEqualTo(1);
    assertThat(count("select count(*) from verdict_change")).isEqualTo(PATIENTS);
  }

  private Process rescreen(LocalDate day) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "rescreen",
            "--jobs",
            "1",
            "--date",
            day.toString());
    builder.environment().put("FBS_DATABASE_URL", DATABASE.url());
    Process process = builder.redirectError(errors().toFile()).start();
    running.add(process);
    return process;
  }

  /** By a command of this program, which nobody kills. */
  private static String rescreened(LocalDate day) {
    Ran ran =
        Ran.with(
            80,
            "",
            Map.of("FBS_DATABASE_URL", DATABASE.url()),
            "rescreen",
            "--jobs",
            "1",
            "--date",
            day.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out();
  }

  private Path errors() {
    return directory.resolve("errors");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The last chunk waits for the row that the test holds; the chunks before it are done. */
  private void awaitALockNotGranted(Process process) {
    while (count(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)
        == 0) {
      assertThat(process.isAlive()).as(() -> read(errors())).isTrue();
    }
  }

  /** Which chunks of the latest pass are done, and when they were. */
  private static List<String> chunksDone() {
    return DATABASE
        .asSuperuser()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select chunk || ' with ' || patients || ' patients at ' || done_at
                        from rescreening_chunk join rescreening using (clinic_id, rescreening_id)
                        where on_date = date '2027-01-05' and done_at is not null order by chunk
                        """)
                    .mapTo(String.class)
                    .list());
  }

  private static int count(String sql) {
    return DATABASE
        .asSuperuser()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
