package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.TestCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup by a program of its own that is killed again and again, each time further on. */
@Tag("slow")
@Timeout(value = 14, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackupKillTest {
  private static final int ROUNDS = 10;
  private static final int PATIENTS = 20_000;

  @TempDir Path temporary;
  private final List<Process> running = new ArrayList<>();
  private final List<Database> open = new ArrayList<>();

  @AfterEach
  void end() throws IOException {
    running.forEach(Process::destroyForcibly);
    open.forEach(Database::close);
    Files.deleteIfExists(data().resolve("binaries"));
  }

  private Path data() {
    return temporary.resolve("data");
  }

  private Path backups() {
    return temporary.resolve("backups");
  }

  @Test
  void leavesNoBackupOrOneThatIsProvedAndTheNextSucceeds() throws Exception {
    fill();
    Process whole = create();
    assertThat(whole.waitFor()).isZero();
    Path backup = finished().get(0);
    long bytes = Files.size(backup);

    for (int round = 0; round <= ROUNDS; round++) {
      Files.delete(backup);
      Process killed = create();
      long until = bytes * round / ROUNDS;
      while (killed.isAlive() && written() < until) {
        Thread.onSpinWait();
      }
      killed.destroyForcibly().waitFor();

      List<Path> left = finished();
      assertThat(left).hasSizeLessThanOrEqualTo(1);
      for (Path one : left) {
        assertThat(verify(one).exitCode()).as("round " + round).isZero();
        Files.delete(one);
      }
      deleteDrafts();
      assertThat(create().waitFor()).as("the one after round " + round).isZero();
      backup = finished().get(0);
    }

    assertThat(verify(backup)).returns(0, Ran::exitCode);
    assertThat(verify(backup).out()).contains(PATIENTS / 1000 + ",000 patients");
  }

  private void fill() throws IOException {
    TestCluster.copyTo(data());
    Files.createDirectory(backups());
    open.add(Database.open(new DatabaseSettings.Embedded(data())));
    StringBuilder patients = new StringBuilder("patient_id,display_name,usual_pain\n");
    for (int i = 0; i < PATIENTS; i++) {
      patients.append("P-").append(i).append(",Somebody,3\n");
    }
    Path file = Files.writeString(temporary.resolve("patients.csv"), patients);
    assertThat(Ran.fbs("clinic", "add", "Kept", "--data", data().toString()).exitCode()).isZero();
    assertThat(Ran.fbs("import", "patients", file.toString(), "--data", data().toString()))
        .returns(0, Ran::exitCode);
  }

  private Ran verify(Path backup) {
    return Ran.fbs("backup", "verify", backup.toString(), "--work", temporary.toString());
  }

  private Process create() throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "backup",
                "create",
                backups().toString(),
                "--data",
                data().toString())
            .redirectError(temporary.resolve("errors-" + Instant.now()).toFile())
            .start();
    running.add(process);
    return process;
  }

  private List<Path> finished() throws IOException {
    return found("fbs-*.backup");
  }

  private List<Path> found(String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(backups(), pattern)) {
      files.forEach(found::add);
    }
    return found;
  }

  /** How much of the draft is there; it is gone once it is whole. */
  private long written() throws IOException {
    long written = -1;
    for (Path draft : found(".fbs-*.part")) {
      try {
        written = Math.max(written, Files.size(draft));
      } catch (NoSuchFileException e) {
        return written;
      }
    }
    return written;
  }

  private void deleteDrafts() throws IOException {
    for (Path draft : found(".fbs-*.part")) {
      Files.delete(draft);
    }
  }
}
