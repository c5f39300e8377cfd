package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the words and the notation of somebody else. */
class MappedFilesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final ImportOptions GERMAN =
      ImportingClinic.readBy(
          """
          {"format": "fbs-mapping/1",
           "columns": {"Nr": "patient_id", "Name": "display_name", "Geboren": "birth_date",
                       "Schmerz": "usual_pain", "Fieber": "fever"},
           "ignore": ["Bemerkung"],
           "answers": {"ja": "yes", "Nein": "no", "weiß nicht": "unknown", "1": "yes"}}
          """,
          Locale.GERMAN);
  private static final String HEADER = "Nr;Name;Geboren;Schmerz;Fieber;Bemerkung\n";

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addClinic() {
    clinic = ImportingClinic.add(DATABASE, directory);
  }

  @Test
  void headersAnswersDatesAndDecimalCommasAreRead() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            GERMAN,
            HEADER
                + "P-9;Eva;4.5.1961;5,0;JA;x\nP-10;Udo;4.5.1962;;nein;\n"
                + "P-11;Ida;4.5.1963;;weiß nicht;\nP-12;Jan;4.5.1964;;1;\n");

    assertThat(report.problems()).isEmpty();
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV))
        .contains("P-9,Eva,1961-05-04");
    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON).lines())
        .satisfiesExactly(
            p10 -> assertThat(p10).contains("\"fever\":\"no\""),
            p11 -> assertThat(p11).contains("\"fever\":\"unknown\""),
            p12 -> assertThat(p12).contains("\"fever\":\"yes\""),
            p9 -> assertThat(p9).contains("\"usualPain\":5", "\"fever\":\"yes\""));
  }

  @Test
  void problemsAreToldInTheWordsOfTheFile() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS, GERMAN, HEADER + "P-9;Eva;4.5.1961;;vielleicht;\nP-1;A;;;YES;\n");
    ImportReport twice = clinic.run(ImportKind.PATIENTS, GERMAN, HEADER + "P-1;A;;;;\nP-1;B;;;;\n");

    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: Fieber: vielleicht (expected: yes, no, unknown)",
            "file:3: Fieber: YES (did you mean yes?)");
    assertThat(twice.problems())
        .extracting(Problem::text)
        .containsExactly("file:3: Nr: P-1 a second time, first on line 2 (expected: once)");
  }

  @Test
  void whatTheMappingNamesMustBeInTheFile() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            GERMAN,
            HEADER.replace("Schmerz", "Schmerzen") + "P-9;Eva;4.5.1961;5;ja;\n");

    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactlyInAnyOrder(
            "file:1: Schmerzen: unknown column"
                + " (expected: a column of the template, or a mapping that names it)",
            "file:1: Schmerz: named in the mapping but not in the file (did you mean Schmerzen?)");
  }

  @Test
  void aMappingToNoColumnIsToldAsThat() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            ImportingClinic.readBy(
                """
                {"format": "fbs-mapping/1", "columns": {"Fieber": "feever"}}
                """,
                Locale.GERMAN),
            "patient_id;display_name;Fieber\nP-1;Eva;yes\n");

    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:1: Fieber: mapped to feever, which is not a column (did you mean fever?)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Ja\": \"yes\", \"ja\": \"no\"}",
        "{\" \": \"no\"}",
        "{\"Yes\": \"no\"}",
        "{\"ja\": \"oui\"}"
      })
  void aWordHasOneMeaning(String answers) {
    assertThatThrownBy(
            () ->
                ImportingClinic.readBy(
                    "{\"format\": \"fbs-mapping/1\", \"answers\": " + answers + "}", Locale.GERMAN))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("m.json:1: answers.");
  }

  @Test
  void theirWordForUnknownIsUnknownInEveryColumnOfFacts() throws IOException {
    clinic.run(
        ImportKind.PATIENTS,
        ImportingClinic.readBy(
            """
            {"format": "fbs-mapping/1", "answers": {"k. A.": "unknown"}}
            """,
            Locale.GERMAN),
        "patient_id,display_name,limitations,usual_pain,fever\nP-1,Eva,k. A.,K. A.,no\n");

    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON))
        .contains("\"limitations\":\"unknown\"", "\"usualPain\":\"unknown\"");
  }

  @Test
  void aCodeForAnAnswerIsANumberWhereNumbersStand() throws IOException {
    clinic.run(
        ImportKind.PATIENTS,
        ImportingClinic.readBy(
            """
            {"format": "fbs-mapping/1", "answers": {"0": "no", "1": "yes", "9": "unknown"}}
            """,
            Locale.GERMAN),
        "patient_id,display_name,usual_pain,fever,infection\nP-1,Eva,9,9,1\n");

    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON))
        .contains("\"usualPain\":9", "\"fever\":\"unknown\"", "\"infection\":\"yes\"");
  }

  @Test
  void theSameFileWithTheDatesOfAnotherRegionIsGoneThroughAgain() throws IOException {
    String none = "{\"format\": \"fbs-mapping/1\"}";
    String file = "patient_id,display_name,birth_date\nP-1,Eva,03/04/1961\n";
    clinic.run(ImportKind.PATIENTS, ImportingClinic.readBy(none, Locale.UK), file);

    ImportReport report =
        clinic.run(ImportKind.PATIENTS, ImportingClinic.readBy(none, Locale.US), file);

    assertThat(report.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV)).contains("1961-03-04");
  }

  @Test
  void theSameFileReadInAnotherWayIsGoneThroughAgain() throws IOException {
    String file = HEADER + "P-9;Eva;4.5.1961;5;ja;\n";
    ImportOptions wrong =
        ImportingClinic.readBy(
            """
            {"format": "fbs-mapping/1",
             "columns": {"Nr": "patient_id", "Name": "display_name", "Geboren": "birth_date",
                         "Schmerz": "usual_pain"},
             "ignore": ["Bemerkung", "Fieber"]}
            """,
            Locale.GERMAN);
    clinic.run(ImportKind.PATIENTS, wrong, file);

    ImportReport right = clinic.run(ImportKind.PATIENTS, GERMAN, file);
    ImportReport again = clinic.run(ImportKind.PATIENTS, GERMAN, file);

    assertThat(right.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON))
        .contains("\"fever\":\"yes\"");
    assertThat(again.outcome()).isEqualTo(ImportReport.Outcome.SAME_AS_BEFORE);
  }
}
