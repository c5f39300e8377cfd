package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a file is being imported, by a program of its own. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImportInterruptedTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** More than the server stores at a time, so that some rows are stored already. */
  private static final int ROWS = 60_000;

  private static final int ENDED_BY_INTERRUPT = 130;
  private static final long INTERRUPT_BIT = 1 << (2 - 1);

  @TempDir Path directory;
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void end() {
    running.forEach(Process::destroyForcibly);
  }

  @Test
  void leavesNothingHalfDoneAndSaysSo() throws Exception {
    Path errors = directory.resolve("errors");
    Process program = importing(errors);
    OutputStream file = program.getOutputStream();
    file.write(patients().getBytes(StandardCharsets.UTF_8));
    file.flush();
    while (!hasBegunToStore()) {
      assertThat(program.isAlive()).as(() -> read(errors)).isTrue();
    }

    new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start().waitFor();

    assertThat(program.waitFor()).isEqualTo(ENDED_BY_INTERRUPT);
    assertThat(read(errors))
        .contains("standard input: interrupted, nothing of it is stored; import it again")
        .doesNotContain("Exception", "unexpected");
    assertThat(count("select count(*) from patient")).isZero();
    assertThat(count("select count(*) from import_run where outcome = 'interrupted'")).isEqualTo(1);
  }

  private Process importing(Path errors) throws IOException {
    Stream<String> program =
        Stream.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            "patients",
            "-");
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(heedingInterrupts(), program).toList());
    builder.environment().put("FBS_DATABASE_URL", DATABASE.url());
    Process process = builder.redirectError(errors.toFile()).start();
    running.add(process);
    return process;
  }

  /** A build in the background ignores interrupts, and so would all that it starts. */
  private static Stream<String> heedingInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    boolean isIgnored =
        Files.isReadable(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .anyMatch(signals -> (signals & INTERRUPT_BIT) != 0);
    return isIgnored ? Stream.of("env", "--default-signal=INT") : Stream.empty();
  }

  private static String patients() {
    StringBuilder patients = new StringBuilder("patient_id,display_name\n");
    for (int i = 0; i < ROWS; i++) {
      patients.append("P-").append(i).append(",Somebody\n");
    }
    return patients.toString();
  }

  /** The lock of the import is there once its rows are read. */
  private static boolean hasBegunToStore() {
    return count(
            """
            select count(*) from pg_locks join pg_class on pg_class.oid = relation
            where relname = 'patient' and mode = 'RowExclusiveLock'
            """)
        > 0;
  }

  private static int count(String sql) {
    return DATABASE
        .asSuperuser()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
