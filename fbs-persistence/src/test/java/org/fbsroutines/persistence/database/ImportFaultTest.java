package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.process.Postmaster;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever dies during an import: the store is as before or complete, and the next run ends well.
 */
class ImportFaultTest {
  private static final int PATIENTS = 5_000;

  @TempDir Path temporary;

  private final ClinicId clinic = ClinicId.random();
  private Path file = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    use(temporary.resolve("data"));
    file = patients(PATIENTS);
  }

  private void use(Path directory) {
    data = directory;
    TestCluster.copyTo(directory());
  }

  private Path patients(int count) throws IOException {
    return Files.writeString(
        temporary.resolve("patients-" + count + ".csv"),
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> "P-" + number + ",Patient " + number + ",1961-05-04\n")
            .collect(Collectors.joining("", "patient_id,display_name,birth_date\n", "")));
  }

  private DataDirectory directory() {
    return new DataDirectory(data);
  }

  private Database open() {
    return Database.of(EmbeddedServer.enter(directory(), TestCluster.BINARIES));
  }

  private void addClinic(Database database) {
    database.inClinic(
        clinic,
        handle -> {
          new ClinicStore(handle)
              .add(clinic, "Clinic", ZoneId.of("UTC"), Instant.parse("2027-01-05T09:00:00Z"));
          return clinic;
        });
  }

  private ImportReport run(Database database, ImportSource source) {
    return new BatchImport(database, clinic, Clock.systemUTC())
        .run(ImportKind.PATIENTS, source, ImportOptions.USUAL, "tester");
  }

  private long stored(Database database) {
    return database.<Long, RuntimeException>readInClinic(
        clinic,
        handle -> handle.createQuery("select count(*) from patient").mapTo(Long.class).one());
  }

  private List<ImportOutcome> outcomes(Database database) {
    return database
        .<List<ImportRunRow>, RuntimeException>readInClinic(
            clinic, handle -> new ImportRunStore(handle).latest(10))
        .stream()
        .map(ImportRunRow::outcome)
        .toList();
  }

  private void assertThatNothingIsStoredAndTheNextRunEndsWell(ImportOutcome before) {
    try (Database database = open()) {
      assertThat(stored(database)).isZero();

      assertThat(run(database, new ImportSource.OfFile(file)).summary())
          .isEqualTo("added 5000, changed 0, unchanged 0");

      assertThat(stored(database)).isEqualTo(PATIENTS);
      assertThat(outcomes(database)).containsExactly(ImportOutcome.COMPLETED, before);
    }
  }

  @Tag("slow")
  @Test
  void killOfTheImporterThatMerges() throws Exception {
    killImporterAt(ImportingProgram.MERGING);
  }

  @Tag("slow")
  @Test
  void killOfTheImporterThatReads() throws Exception {
    killImporterAt(ImportingProgram.READING);
  }

  private void killImporterAt(String point) throws Exception {
    try (Database database = open()) {
      addClinic(database);
      try (ImportingProgram child = ImportingProgram.start(data, clinic, file, point)) {
        assertThat(child.line()).isEqualTo(point);

        child.kill();
      }
    }

    assertThatNothingIsStoredAndTheNextRunEndsWell(ImportOutcome.INTERRUPTED);
  }

  @Tag("slow")
  @Test
  void killOfTheServerOfAnImporterThatMerges() throws Exception {
    killServerOfImporterAt(ImportingProgram.MERGING);
  }

  @Tag("slow")
  @Test
  void killOfTheServerOfAnImporterThatReads() throws Exception {
    killServerOfImporterAt(ImportingProgram.READING);
  }

  private void killServerOfImporterAt(String point) throws Exception {
    try (Database database = open()) {
      addClinic(database);
      try (ImportingProgram child = ImportingProgram.start(data, clinic, file, point)) {
        assertThat(child.line()).isEqualTo(point);

        ProcessHandle server =
            ProcessHandle.of(Postmaster.running(directory().cluster()).orElseThrow().pid())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        child.kill();
      }
    }

    assertThatNothingIsStoredAndTheNextRunEndsWell(ImportOutcome.INTERRUPTED);
  }

  @Test
  void aConnectionThatIsCut() throws Exception {
    try (Database database = open()) {
      addClinic(database);
      InputStream cutting =
          new FilterInputStream(Files.newInputStream(file)) {
            private long left = Files.size(file) / 2;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
              int read = super.read(bytes, offset, Math.min(length, 1 << 10));
              if (left > 0 && (left -= Math.max(read, 0)) <= 0) {
                cutConnections(database);
              }
              return read;
            }
          };

      assertThatThrownBy(() -> run(database, new ImportSource.OfStream("cut", cutting)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("The connection to the database broke.");
    }

    assertThatNothingIsStoredAndTheNextRunEndsWell(ImportOutcome.FAILED);
  }

  private static void cutConnections(Database database) {
    database.<Boolean, RuntimeException>readOutsideClinics(
        handle ->
            handle
                .createQuery(
                    """
                    select bool_or(pg_terminate_backend(pid)) from pg_stat_activity
                    where pid <> pg_backend_pid() and usename = current_user
                    """)
                .mapTo(Boolean.class)
                .one());
  }

  @Test
  void twoProgramsWithTheSameFileAtOnce() throws Exception {
    try (Database database = open()) {
      addClinic(database);
      try (ImportingProgram one =
              ImportingProgram.start(data, clinic, file, ImportingProgram.NOWHERE);
          ImportingProgram other =
              ImportingProgram.start(data, clinic, file, ImportingProgram.NOWHERE)) {

        assertThat(List.of(one.line(), other.line()))
            .containsExactlyInAnyOrder(
                "added 5000, changed 0, unchanged 0", "added 0, changed 0, unchanged 5000");
      }
      assertThat(stored(database)).isEqualTo(PATIENTS);
    }
  }

  @Tag("slow")
  @Test
  void aDiskThatIsFull() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()),
        "mounting is not permitted");
    try {
      use(disk.resolve("data"));
      Path ballast = disk.resolve("ballast");
      Path many = patients(400_000);
      try (Database database = open()) {
        addClinic(database);
        fill(disk, ballast, 24 << 20);

        assertThatThrownBy(() -> run(database, new ImportSource.OfFile(many)))
            .isInstanceOf(DatabaseException.class);
      }
      Files.delete(ballast);
      try (Database database = open()) {
        assertThat(stored(database)).isZero();
        assertThat(run(database, new ImportSource.OfFile(file)).summary())
            .isEqualTo("added 5000, changed 0, unchanged 0");
      }
    } finally {
      // At once, though the stopped server may still be about to end there.
      succeeds("umount", "--lazy", disk.toString());
    }
  }

  /** Leaves so many bytes free. */
  private static void fill(Path disk, Path ballast, long free) throws IOException {
    byte[] block = new byte[1 << 20];
    try (RandomAccessFile out = new RandomAccessFile(ballast.toFile(), "rw")) {
      while (disk.toFile().getUsableSpace() > free + block.length) {
        out.write(block);
      }
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
