package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are rows, wherever a file breaks its lines. */
class RowsOfOneLineTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, ImportingClinic.PATIENTS);
  }

  private String patients() throws IOException {
    return clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV);
  }

  @Test
  void anIdASecondTimeInTheSameLineIsToldWithItsPlaceAndTheOthersAreStored() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                {"format": "fbs-patients/1", "patients": [{"id": "D-1", "displayName": "Ada"}, \
                {"id": "D-1", "displayName": "Bea"}, {"id": "D-2", "displayName": "Cia"}]}\
                """))
        .containsExactly(
            "file:1: patients[1].patient_id: D-1 a second time, first on line 1, patients[0]"
                + " (expected: once)");
    assertThat(patients()).contains("D-1,Ada", "D-2,Cia").doesNotContain("Bea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"displayName\": \"Ada\", \"x\": 1e999999999 | x: a number too large or too small",
        "\"displayName\": \"Ada\", \"x\": [{\"y\": [-1E-123456]}] | x[0].y[0]: a number too",
        "\"displayName\": \"Ada\", \"displayName\": \"Bea\" | displayName: appears twice"
      })
  void aRowThatCannotBeReadInTheSameLineLeavesTheOthers(String members, String problem)
      throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                {"format": "fbs-patients/1", "patients": [{"id": "D-0", "displayName": "Zoe"}, \
                {"id": "D-1", %s}, {"id": "D-2", "displayName": "Cia"}]}\
                """
                    .formatted(members)))
        .singleElement()
        .asString()
        .startsWith("file:1: patients[1]." + problem);
    assertThat(patients()).contains("D-0,Zoe", "D-2,Cia").doesNotContain("D-1");
  }

  @Test
  void aRowOfNobodyInTheSameLineLeavesTheOthers() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.OPERATIONS,
                """
                {"format": "fbs-operations/1", "operations": [\
                {"patient": "P-1", "kind": "fusion", "date": "2026-03-01"}, \
                {"patient": "nobody", "kind": "fusion", "date": "2026-03-01"}]}\
                """))
        .singleElement()
        .asString()
        .startsWith("file:1: operations[1].patient_id: nobody (expected: a patient");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV)).contains("P-1,fusion");
  }

  @Test
  void aBundleInOneLineLosesThePatientWhoIsNotStoredAlone() throws IOException {
    String entry =
        """
        {"resource": {"resourceType": "Patient", "id": "%1$s", "name": [{"text": "%2$s"}], \
        "birthDate": "%3$s"}}, {"resource": {"resourceType": "Procedure", "status": "completed", \
        "subject": {"reference": "Patient/%1$s"}, "performedDateTime": "2026-03-01", \
        "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]}}}\
        """;
    String bundle =
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
            + entry.formatted("nobody", "Zoe Far", "1963-01-01")
            + ", "
            + entry.formatted("P-1", "Ann Lee", "1961-05-04")
            + "]}";

    assertThat(clinic.refused(ImportKind.OPERATIONS, bundle))
        .singleElement()
        .asString()
        .startsWith("file:1: entry[1].resource.patient_id: nobody (expected: a patient");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .contains("P-1,fusion")
        .doesNotContain("nobody");
  }

  @Test
  void whatTheDatabaseWouldRefuseIsToldBefore() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                patient_id,display_name
                N-1,Ann
                N-2,\u00a0
                N-3,\u200b
                N-4,\u202eneve\u202c
                N-5,\u3164
                N-6,Bob
                """))
        .containsExactly(
            "file:3: display_name: has U+00A0 NO-BREAK SPACE (expected: plain text)",
            "file:4: display_name: has U+200B ZERO WIDTH SPACE (expected: plain text)",
            "file:5: display_name: has U+202E RIGHT-TO-LEFT OVERRIDE"
                + " (expected: a name that is read as it is written)",
            "file:6: display_name: has U+3164 HANGUL FILLER (expected: plain text)");
    assertThat(patients()).contains("N-1,Ann", "N-6,Bob");
  }

  @Test
  void aFileWithNothingOfTheKindSaysSo() throws IOException {
    for (String file :
        new String[] {
          "patient_id,display_name\n",
          "{\"format\": \"fbs-patients/1\",\n \"patients\": []}",
          "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": ["
              + "{\"resource\": {\"resourceType\": \"Organization\"}}]}"
        }) {
      assertThat(clinic.run(ImportKind.PATIENTS, file).remarks())
          .singleElement()
          .satisfies(
              remark ->
                  assertThat(remark.text())
                      .isEqualTo("file: contains nothing of this kind: no patients"));
    }
  }

  @Test
  void whatWaitsAndWhatHasChangedSinceIsOfItsOwnRow() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,fever\nP-1,yes\nP-2,yes\n");
    String exported =
        clinic
            .export(ImportKind.FACTS, BatchExport.Form.JSON)
            .replace("\n", "")
            .replaceAll("(\"fever\"\\s*:\\s*)\"yes\"", "$1\"no\"");
    clinic.run(ImportKind.FACTS, "patient_id,chest_pain\nP-1,yes\n");

    assertThat(clinic.refused(ImportKind.FACTS, exported))
        .singleElement()
        .asString()
        .startsWith("file:1: facts[0].chest_pain: unknown when the row was exported, yes since");
    assertThat(waitingOf("P-1")).isEmpty();
    assertThat(waitingOf("P-2")).containsExactly("fever of line 1");
  }

  private List<String> waitingOf(String patient) {
    return clinic.<List<String>, RuntimeException>read(
        handle ->
            new QueuedLooseningStore(handle)
                .waitingOf(patient).stream()
                    .map(queued -> queued.fact() + " of line " + queued.line())
                    .toList());
  }

  @Test
  void theFactsOfAPatientOfTheSameRowSayNotOnceMoreWhoThatIs() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                {"format": "fbs-patients/1", "patients": [{"id": "D-1", "displayName": "Ada"}, \
                {"id": "D-2", "displayName": "Bea", "facts": {"format": "fbs-facts/1", \
                "displayName": "Cia", "answers": {"fever": "no"}}}]}\
                """))
        .singleElement()
        .asString()
        .startsWith("file:1: patients[1].facts.displayName: unknown field");
    assertThat(patients()).contains("D-1,Ada").doesNotContain("Bea");
  }

  @Test
  void aRowThatSaysWhoThePatientIsFindsNobodyElse() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.OPERATIONS,
                """
                patient_id,kind,operated_on,display_name,birth_date
                P-1,fusion,2026-03-01,Bob Ray,1970-01-31
                P-2,fusion,2026-03-01,Bob Ray,1970-01-31
                """))
        .singleElement()
        .asString()
        .startsWith("file:2: display_name: Bob Ray, born 1970-01-31 under the id of Ann Lee");
    assertThat(
            clinic.refused(
                ImportKind.FACTS,
                """
                {"format": "fbs-facts/1", "patient": "P-2", "displayName": "Ann Lee", \
                "birthDate": "1961-05-04", "answers": {"fever": "yes"}}
                """))
        .singleElement()
        .asString()
        .startsWith("file:1: display_name: Ann Lee, born 1961-05-04 under the id of Bob Ray");
    assertThat(
            clinic
                .run(
                    ImportKind.FACTS,
                    "patient_id,display_name,birth_date,fever\nP-2,Bob Ray,1970-01-31,yes\n")
                .isStored())
        .isTrue();
  }
}
