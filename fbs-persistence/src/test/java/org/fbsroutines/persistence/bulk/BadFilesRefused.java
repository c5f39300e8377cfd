package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad files through the real import: problems that a person can read, and nothing stored. The files
 * are two classes, so that they are tried at the same time.
 */
@Tag("hostile-files")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadFilesRefused {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int MAX_PROBLEM_LENGTH = 2_000;
  private static final Pattern NAME_OF_A_CLASS =
      Pattern.compile("\\b[a-z]+(\\.[a-z0-9]+)+\\.[A-Z][A-Za-z]+(Exception|Error)\\b|Exception");

  private static String fingerprint = "";
  private static ImmutableMap<String, Object> before = ImmutableMap.of();

  @TempDir private Path directory = Path.of("");

  /** Returns the files that are tried. */
  abstract ImmutableList<BadFile> files();

  @BeforeAll
  static void storeWhatTheRowsBelongTo() {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              ClinicRules.storeStandard(handle, new Recording("tester", NOW));
              return handle;
            });
    String patients = "patient_id,display_name\nP-7,Dee\n";
    ImportReport report =
        run(
            ImportKind.PATIENTS,
            new ImportSource.OfStream(
                "patients.csv",
                new ByteArrayInputStream(patients.getBytes(StandardCharsets.UTF_8))));
    assertThat(report.problems()).isEmpty();
    fingerprint = fingerprint();
    before = stored();
  }

  private static ImportReport run(ImportKind kind, ImportSource source) {
    return new BatchImport(DATABASE.database(), DATABASE.clinic(), CLOCK)
        .run(kind, source, ImportOptions.USUAL, "tester");
  }

  /**
   * The query for how many rows each table of the clinic has, those of the runs left out, and for a
   * number that another content would hardly have.
   */
  private static String fingerprint() {
    return DATABASE
        .database()
        .<String, RuntimeException>readInClinic(
            DATABASE.clinic(),
            handle ->
                handle
                    .createQuery(
                        """
                        select 'select ' || string_agg(format(
                          '(select concat_ws($$ rows, $$, count(*),
                              sum(hashtextextended(cast(t as text), 0))) from %1$I as t) as %1$I',
                          relname), ', ')
                        from pg_class
                        where relnamespace = cast(current_schema() as regnamespace)
                          and relkind in ('r', 'p') and not relispartition
                          and relname not like 'import%'
                          and has_table_privilege(oid, 'select')
                        """)
                    .mapTo(String.class)
                    .one());
  }

  private static ImmutableMap<String, Object> stored() {
    return DATABASE
        .database()
        .<ImmutableMap<String, Object>, RuntimeException>readInClinic(
            DATABASE.clinic(),
            handle -> ImmutableMap.copyOf(handle.createQuery(fingerprint).mapToMap().one()));
  }

  /** The problems of a file that was refused, or that could not even be opened. */
  private static ImmutableList<Problem> refused(ImportKind kind, ImportSource source) {
    try {
      ImportReport report = run(kind, source);
      assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
      return report.problems();
    } catch (FormatException e) {
      return e.problems();
    }
  }

  @Test
  void thereAreEnoughAndEachIsDifferent() {
    assertThat(files())
        .hasSizeGreaterThan(390)
        .extracting(BadFile::toString)
        .doesNotHaveDuplicates();
    assertThat(before).hasSizeGreaterThan(10);
    assertThat(before.get("patient")).asString().startsWith("1 rows, ");
  }

  @ParameterizedTest
  @MethodSource("files")
  void storesNothingAndSaysWhy(BadFile bad) throws IOException {
    Path file = Files.write(directory.resolve("given"), bad.content().read());
    ImportKind kind = ImportKind.valueOf(bad.kind().toUpperCase(Locale.ROOT));
    assertThat(refused(kind, new ImportSource.OfFile(file)))
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem.text())
                    .startsWith("given:")
                    .hasSizeLessThan(MAX_PROBLEM_LENGTH)
                    .doesNotContain("\n", "\r", "\u001b")
                    .doesNotContainPattern(NAME_OF_A_CLASS));
    assertThat(stored()).isEqualTo(before);
  }
}
