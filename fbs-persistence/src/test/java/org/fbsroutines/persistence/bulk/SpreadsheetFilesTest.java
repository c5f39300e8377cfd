package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.notation.LocalNotation;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and other programs save them. */
class SpreadsheetFilesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addClinic() {
    clinic = ImportingClinic.add(DATABASE, directory);
  }

  private String patients() throws IOException {
    return clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV);
  }

  private String problem(String file) throws IOException {
    return clinic.run(ImportKind.PATIENTS, file).problems().stream()
        .map(Problem::text)
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" Went well.", "Went well.\n", "\n\nWent\nwell.  ", "\tWent well.", "a\\ b\\n "})
  void blanksAndLineEndsAtTheEdgesComeBack(String text) throws IOException {
    String json = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    clinic.run(
        ImportKind.PATIENTS,
        """
        {"format": "fbs-patients/1", "patients": [{"id": "E-1", "displayName": "Una Berg",
          "facts": {"format": "fbs-facts/1", "limitations": ["%1$s", "x|%1$s"]}}]}
        """
            .formatted(json));
    clinic.run(
        ImportKind.RECORDS,
        """
        {"format": "fbs-records/1", "records": [{"patient": "E-1", "id": "r1",
          "exercise": "walking", "doneOn": "2026-11-01", "painAfter": 3, "note": "%s"}]}
        """
            .formatted(json));

    for (ImportKind kind : new ImportKind[] {ImportKind.PATIENTS, ImportKind.RECORDS}) {
      String before = clinic.export(kind, BatchExport.Form.JSON);
      String csv = clinic.export(kind, BatchExport.Form.CSV);
      assertThat(clinic.run(kind, csv).summary()).isEqualTo("added 0, changed 0, unchanged 1");
      assertThat(clinic.export(kind, BatchExport.Form.JSON)).isEqualTo(before);
    }
  }

  @Test
  void aLineBreakInsideQuotationMarksIsOneHoweverItIsWritten() throws IOException {
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name,limitations\r\nQ-1,Una,\"cannot kneel\r\ncannot lift\"\r\n");

    assertThat(clinic.facts("Q-1").limitations().toOptional().orElseThrow())
        .containsExactly("cannot kneel", "cannot lift");
  }

  @Test
  void emptyColumnsWithoutANameArePassedOverAndOthersTold() throws IOException {
    assertThat(problem("patient_id,display_name,,\nX-1,Ann,,\nX-2,Bea,\nX-3,Cia,,,,\n")).isEmpty();
    assertThat(problem("patient_id,display_name, ,\u00a0\nX-5,Eva,\u00a0,\u00a0\n")).isEmpty();
    assertThat(patients()).contains("X-1,Ann", "X-2,Bea", "X-3,Cia", "X-5,Eva");
    assertThat(problem("patient_id,display_name,,\nX-4,Dan,,1961-05-04\n"))
        .isEqualTo("file:2: 1961-05-04 in a column without a name (expected: a header above it)");
    assertThat(problem("patient_id,display_name\nX-4,Dan,\n")).startsWith("file:2: 3 fields");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;;;", "sep = ;", "Sep =;;"})
  void theSeparatorMayBeDeclaredInAnyWay(String declaration) throws IOException {
    assertThat(problem(declaration + "\r\npatient_id;display_name\r\nS-1;Ann, MD\r\n")).isEmpty();
    assertThat(patients()).contains("S-1,\"Ann, MD\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1961-05-04T00:00:00",
        "1961-05-04 00:00:00",
        "1961-05-04T00:00",
        "1961-05-04T00:00:00.000"
      })
  void theMidnightAtWhichADayBeginsIsThatDay(String day) throws IOException {
    assertThat(problem("patient_id,display_name,birth_date\nZ-1,Ann," + day + "\n")).isEmpty();
    assertThat(patients()).contains("Z-1,Ann,1961-05-04");
  }

  @Test
  void anotherMomentIsNoDay() throws IOException {
    String row = "patient_id,display_name,birth_date\nZ-1,Ann,";

    assertThat(problem(row + "1961-05-04T09:30:00\n")).endsWith("(did you mean 1961-05-04?)");
    assertThat(problem(row + "1961-05-04T00:00:00Z\n"))
        .endsWith("(expected: a date such as 2026-03-14)");
    assertThat(problem(row + "22404\n"))
        .isEqualTo("file:2: birth_date: 22404 (expected: a date such as 2026-03-14)");
  }

  private static ImportOptions in(Charset encoding) {
    return new ImportOptions(
        ImportOptions.OnError.STOP,
        100,
        false,
        new CsvOptions(ColumnMapping.NONE, LocalNotation.OURS, encoding),
        ErrorReport.NONE,
        ImportProgress.SILENT);
  }

  @Test
  void aFileOfAnotherEncodingIsReadWhereItIsNamed() throws IOException {
    Charset western = Charset.forName("windows-1252");
    byte[] file = "patient_id,display_name\nW-1,Jörg “Œ” €\n".getBytes(western);

    assertThat(clinic.run(ImportKind.PATIENTS, ImportOptions.USUAL, file).problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("not UTF-8");
    clinic.run(ImportKind.PATIENTS, in(western), file);
    assertThat(patients()).contains("W-1,Jörg “Œ” €");
    assertThat(
            clinic
                .run(
                    ImportKind.PATIENTS,
                    in(western),
                    new byte[] {'p', 'a', (byte) 0x81, 'x', ',', 'y', '\n'})
                .problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("not windows-1252");
  }

  @Test
  void utf16IsKnownByItsMark() throws IOException {
    String file = "\ufeffpatient_id\tdisplay_name\r\nU-1\tŁucja\r\n";

    clinic.run(ImportKind.PATIENTS, ImportOptions.USUAL, file.getBytes(StandardCharsets.UTF_16LE));
    clinic.run(
        ImportKind.PATIENTS,
        ImportOptions.USUAL,
        file.replace("U-1", "U-2").getBytes(StandardCharsets.UTF_16BE));

    assertThat(patients()).contains("U-1,Łucja", "U-2,Łucja");
  }

  @Test
  void aColumnThatTheFileDoesNotHaveMayBeAConstantOfTheMapping() throws IOException {
    clinic.run(ImportKind.PATIENTS, ImportingClinic.PATIENTS);
    ImportOptions mapped =
        ImportingClinic.readBy(
            """
            {"format": "fbs-mapping/1", "columns": {"Nr": "patient_id", "Datum": "operated_on"},
             "constants": {"kind": "discectomy", "region": "lumbar"}}
            """,
            Locale.GERMAN);

    assertThat(clinic.run(ImportKind.OPERATIONS, mapped, "Nr;Datum\nP-1;1.3.2026\n").problems())
        .isEmpty();
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .contains("P-1,discectomy,lumbar,2026-03-01");
    assertThat(
            clinic
                .run(ImportKind.OPERATIONS, mapped, "Nr;Datum;kind\nP-1;1.3.2026;fusion\n")
                .problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:1: kind: a constant of the mapping and a column of the file"
                + " (expected: one of them)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": []}",
        "{\"format\": \"fbs-patients/1\",\n \"patients\": []}"
      })
  void aMappingIsNeverIgnored(String file) throws IOException {
    assertThat(
            clinic
                .run(
                    ImportKind.PATIENTS,
                    ImportingClinic.readBy(
                        "{\"format\": \"fbs-mapping/1\","
                            + " \"columns\": {\"Nr\": \"patient_id\"}}",
                        Locale.GERMAN),
                    file)
                .problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("to which a mapping does not apply (expected: patients-csv");
  }
}
