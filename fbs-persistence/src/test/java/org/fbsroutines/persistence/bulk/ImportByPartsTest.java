package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files so long that their first part is stored while the rest is read. */
class ImportByPartsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Two parts of rows and the beginning of a third. */
  private static final int DIFFERENT_ROWS = 45_000;

  private static final int LAST_LINE = DIFFERENT_ROWS + 2;

  @TempDir private static Path directory = Path.of("");

  private final ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);

  /** A kind of row, and how a file whose last row has the id of its second is written. */
  private enum Rows {
    PATIENTS(
        ImportKind.PATIENTS,
        "patient",
        "patient_id,display_name\n",
        "P-N,Somebody\n",
        "patient_id: P-1 a second time, first on line 3 (expected: once)"),
    RECORDS(
        ImportKind.RECORDS,
        "session_record",
        "patient_id,record_id,exercise_id,done_on,pain_after\n",
        "P-0,r-N,walking,2026-12-01,4\n",
        "record_id: r-1 a second time, first on line 3 (expected: once)");

    private final ImportKind kind;
    private final String table;
    private final String header;
    private final String rowN;
    private final String problem;

    Rows(ImportKind kind, String table, String header, String rowN, String problem) {
      this.kind = kind;
      this.table = table;
      this.header = header;
      this.rowN = rowN;
      this.problem = problem;
    }

    private String row(int number) {
      return rowN.replace("-N", "-" + number);
    }

    private String file() {
      return IntStream.range(0, DIFFERENT_ROWS)
          .mapToObj(this::row)
          .collect(Collectors.joining("", header, ""));
    }

    private String fileWithAnIdTwice() {
      return file() + row(1);
    }

    /** A row of the third part, saying something else. */
    private String fileOfOneThatDiffers() {
      return header + row(DIFFERENT_ROWS - 1).replace("Somebody", "SOMEBODY").replace(",4", ",3");
    }
  }

  private ImportReport run(Rows rows, ImportOptions.OnError onError, ErrorReport report)
      throws IOException {
    addPatientOf(rows);
    return run(rows.kind, rows.fileWithAnIdTwice(), onError, report);
  }

  private void addPatientOf(Rows rows) throws IOException {
    if (rows == Rows.RECORDS) {
      usual(ImportKind.PATIENTS, "patient_id,display_name\nP-0,Somebody\n");
    }
  }

  private ImportReport usual(ImportKind kind, String content) throws IOException {
    return run(kind, content, ImportOptions.OnError.STOP, ErrorReport.NONE);
  }

  private ImportReport run(
      ImportKind kind, String content, ImportOptions.OnError onError, ErrorReport report)
      throws IOException {
    return clinic.run(
        kind,
        new ImportOptions(onError, 100, false, CsvOptions.OURS, report, ImportProgress.SILENT),
        content);
  }

  private int stored(Rows rows) {
    return clinic.<Integer, RuntimeException>read(
        handle ->
            handle.createQuery("select count(*) from " + rows.table).mapTo(Integer.class).one());
  }

  @ParameterizedTest
  @EnumSource
  void anIdOfTheFirstPartAgainAtTheEndLeavesNothingStored(Rows rows) throws IOException {
    ImportReport report = run(rows, ImportOptions.OnError.STOP, ErrorReport.NONE);

    assertThat(report.isStored()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly("file:" + LAST_LINE + ": " + rows.problem);
    assertThat(stored(rows)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whereBadRowsAreSkippedThatRowAloneIsLeftOutAndReported(Rows rows) throws IOException {
    Path errors = directory.resolve("errors.csv");
    ImportReport report;
    try (FileOutputStream out = new FileOutputStream(errors.toFile())) {
      report = run(rows, ImportOptions.OnError.SKIP, new ErrorReportCsv(out, Text::english));
    }

    assertThat(report.isStored()).isTrue();
    assertThat(report.counts().merged()).isEqualTo(new MergeCounts(DIFFERENT_ROWS, 0, 0));
    assertThat(report.summary())
        .isEqualTo("added " + DIFFERENT_ROWS + ", changed 0, unchanged 0, left out 1");
    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly("file:" + LAST_LINE + ": " + rows.problem);
    assertThat(Files.readString(errors).lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("file," + LAST_LINE + ",");
    assertThat(stored(rows)).isEqualTo(DIFFERENT_ROWS);
  }

  @ParameterizedTest
  @EnumSource
  void whereTheLastPartHasARowThatIsThereItIsChangedAndAllOthersAreAdded(Rows rows)
      throws IOException {
    addPatientOf(rows);
    usual(rows.kind, rows.fileOfOneThatDiffers());
    int before = stored(rows);

    ImportReport report = usual(rows.kind, rows.file());

    assertThat(report.counts().merged()).isEqualTo(new MergeCounts(DIFFERENT_ROWS - 1, 1, 0));
    assertThat(stored(rows))
        .isEqualTo(before + DIFFERENT_ROWS - 1 + (rows == Rows.RECORDS ? 1 : 0));
    assertThat(usual(rows.kind, rows.file() + "\n").counts().merged())
        .isEqualTo(new MergeCounts(0, 0, DIFFERENT_ROWS));
  }
}
