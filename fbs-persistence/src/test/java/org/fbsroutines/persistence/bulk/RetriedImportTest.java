package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The connections of an import are cut when all rows are read, as by a server that dies. */
class RetriedImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String BAD_ROW = "P-0,Nobody,yesterday";
  private static final String PATIENTS =
      IntStream.rangeClosed(1, 500)
          .mapToObj(number -> "P-" + number + ",Patient " + number + ",1961-05-04\n")
          .collect(Collectors.joining("", "patient_id,display_name,birth_date\n", BAD_ROW + "\n"));

  @TempDir Path directory;

  private final List<String> problems = new ArrayList<>();
  private final List<Integer> problemsBeforeMerging = new ArrayList<>();
  private final List<String> pauses = new ArrayList<>();
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addAClinic() {
    clinic = DATABASE.addClinic(directory.toString());
  }

  private ImportReport run(ImportSource source, int cuts) {
    RetriedImport importing =
        new RetriedImport(
            new BatchImport(DATABASE.database(), clinic, Clock.systemUTC()),
            RetriedImport.USUAL_PAUSES,
            (why, length) -> pauses.add(why.getMessage()));
    return importing.run(
        ImportKind.PATIENTS,
        source,
        new ImportOptions(
            ImportOptions.OnError.SKIP, 100, false, CsvOptions.OURS, keeping(), cutting(cuts)),
        "tester");
  }

  private ImportSource file() throws IOException {
    return new ImportSource.OfFile(Files.writeString(directory.resolve("patients.csv"), PATIENTS));
  }

  private List<ImportOutcome> outcomes() {
    return DATABASE
        .database()
        .<List<ImportRunRow>, RuntimeException>readInClinic(
            clinic, handle -> new ImportRunStore(handle).latest(10))
        .stream()
        .map(ImportRunRow::outcome)
        .toList();
  }

  @Test
  void goesOnUntilTheDatabaseStaysAndReportsEachProblemOnce() throws IOException {
    ImportReport report = run(file(), 2);

    assertThat(report.counts().merged().added()).isEqualTo(500);
    assertThat(outcomes()).hasSize(3).startsWith(ImportOutcome.COMPLETED);
    assertThat(outcomes()).containsOnlyOnce(ImportOutcome.COMPLETED);
    assertThat(pauses).hasSize(2).containsOnly("The connection to the database broke.");
    assertThat(problems).containsExactly(BAD_ROW);
    assertThat(problemsBeforeMerging).as("nothing is kept in memory").containsExactly(1, 1, 1);
  }

  @Test
  void endsWithWhatIsWrongWithTheDatabaseWhereItDoesNotStay() {
    assertThatThrownBy(() -> run(file(), 100))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The connection to the database broke.");

    assertThat(pauses).hasSameSizeAs(RetriedImport.USUAL_PAUSES);
  }

  @Test
  void readsNoStreamTwice() {
    ImportSource stream =
        new ImportSource.OfStream(
            "standard input", new ByteArrayInputStream(PATIENTS.getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> run(stream, 1)).isInstanceOf(DatabaseException.class);

    assertThat(pauses).isEmpty();
    assertThat(outcomes()).doesNotContain(ImportOutcome.COMPLETED);
  }

  private ErrorReport keeping() {
    return new ErrorReport() {
      @Override
      public void add(Problem problem, String original) {
        problems.add(original);
      }

      @Override
      public Runnable mark() {
        int before = problems.size();
        return () -> problems.subList(before, problems.size()).clear();
      }

      @Override
      public void ended() {}
    };
  }

  private ImportProgress cutting(int times) {
    return new ImportProgress() {
      private int left = times;

      @Override
      public void begun(String file, long bytes) {}

      @Override
      public void read(long bytes, long rows) {}

      @Override
      public void merging(long rows) {
        problemsBeforeMerging.add(problems.size());
        if (left-- > 0) {
          cutConnections();
        }
      }

      @Override
      public void ended() {}
    };
  }

  private static void cutConnections() {
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    select pg_terminate_backend(pid, 10000) from pg_stat_activity
                    where pid <> pg_backend_pid() and datname = current_database()
                    """));
  }

  @Test
  void theReportGoesBackToWhereItWas() throws IOException {
    Path file = directory.resolve("report.csv");
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      ErrorReportCsv report = new ErrorReportCsv(out, Text::english);
      report.add(FormatException.ofFile("a", FileComplaint.NAME.of()).problems().get(0), "one");
      Runnable backToMark = report.mark();
      report.add(FormatException.ofFile("b", FileComplaint.NAME.of()).problems().get(0), "two");
      report.ended();
      backToMark.run();
      report.add(FormatException.ofFile("c", FileComplaint.NAME.of()).problems().get(0), "three");
      report.ended();
    }

    assertThat(Files.readString(file).lines().skip(1))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("a,").endsWith(",one"),
            three -> assertThat(three).startsWith("c,").endsWith(",three"));
  }
}
