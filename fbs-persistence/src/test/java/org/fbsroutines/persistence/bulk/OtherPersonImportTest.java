package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files whose patient is somebody else than the one who is stored under the same id. */
class OtherPersonImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String EXPECTED =
      " (expected: the name and birth date that are stored, or an id of its own)";
  private static final String PATIENTS =
      """
      patient_id,display_name,birth_date
      71,Una Berg,1961-05-04
      72,Ivo Lund,1970-01-31
      73,Eda Holm,
      """;

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, PATIENTS);
  }

  private String patients() throws IOException {
    return clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV);
  }

  @Test
  void aListThatSlippedByARowStoresNothing() throws IOException {
    String before = patients();

    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                patient_id,display_name,birth_date
                71,Ivo Lund,1970-01-31
                72,Una Berg,1961-05-04
                73,Ivo Lund,
                """))
        .containsExactly(
            "file:2: display_name: Ivo Lund, born 1970-01-31 under the id of"
                + " Una Berg, born 1961-05-04"
                + EXPECTED,
            "file:3: display_name: Una Berg, born 1961-05-04 under the id of"
                + " Ivo Lund, born 1970-01-31"
                + EXPECTED,
            "file:4: display_name: Ivo Lund under the id of Eda Holm" + EXPECTED);
    assertThat(patients()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "'71,Una Berg-Lund,1961-05-04','71,Una Berg-Lund,1961-05-04,'",
    "'71,Una Berg,1961-05-14','71,Una Berg,1961-05-14,'",
    "'71,UNA  BERG,','71,UNA  BERG,1961-05-04,'",
    "'73,Eda Holm,1980-02-02','73,Eda Holm,1980-02-02,'"
  })
  void aNameOrABirthDateIsMendedWhereTheOtherStays(String row, String stored) throws IOException {
    ImportReport report =
        clinic.run(ImportKind.PATIENTS, "patient_id,display_name,birth_date\n" + row + "\n");

    assertThat(report.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(patients()).contains(stored);
  }

  @ParameterizedTest
  @CsvSource({"71,Ida Berg,", "73,Una Berg,1961-05-04"})
  void aNameAloneIsNotMendedWhereNoBirthDateConfirmsIt(String id, String name, String born)
      throws IOException {
    String row = String.join(",", id, name, born == null ? "" : born);

    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                "patient_id,display_name,birth_date\n" + row + "\n74,Ole Dahl,1955-05-05\n"))
        .singleElement()
        .asString()
        .startsWith("file:2: display_name: " + name)
        .endsWith(EXPECTED);
    assertThat(patients()).contains("74,Ole Dahl");
  }

  private static String bundle(String id, String name, String born, String number) {
    return """
    {"resourceType": "Bundle", "type": "collection", "entry": [
      {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "%1$s"%2$s%3$s%4$s}},
      {"resource": {"resourceType": "Procedure", "status": "completed",
        "subject": {"reference": "urn:uuid:1"}, "performedDateTime": "2026-03-01",
        "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]}}}]}
    """
        .formatted(
            id,
            name.isEmpty() ? "" : ", \"name\": [{\"text\": \"" + name + "\"}]",
            born.isEmpty() ? "" : ", \"birthDate\": \"" + born + "\"",
            number.isEmpty()
                ? ""
                : """
                , "identifier": [{"value": "%s", "system": "urn:oid:1.2.3", "type": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}}]
                """
                    .formatted(number));
  }

  /** The kinds of rows that are in a bundle. */
  private enum Kind {
    PATIENTS(ImportKind.PATIENTS),
    OPERATIONS(ImportKind.OPERATIONS),
    FACTS(ImportKind.FACTS);

    private final ImportKind kind;

    Kind(ImportKind kind) {
      this.kind = kind;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theIdOfAResourceIsNotTheIdOfSomebodyElse(Kind kind) throws IOException {
    String before = patients();

    assertThat(clinic.refused(kind.kind, bundle("71", "Vera Moe", "1961-05-04", "")))
        .as("another name")
        .singleElement()
        .asString()
        .contains(": display_name: Vera Moe, born 1961-05-04 under the id of Una Berg, born");
    assertThat(clinic.refused(kind.kind, bundle("71", "Una Berg", "1999-05-04", "")))
        .as("another birth date")
        .singleElement()
        .asString()
        .contains(": birth_date: Una Berg, born 1999-05-04 under the id of Una Berg, born");
    assertThat(patients()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATIONS", "FACTS"})
  void theIdOfAResourceOfNobodyInParticularIsNobodys(Kind kind) throws IOException {
    assertThat(clinic.refused(kind.kind, bundle("71", "", "", "")))
        .singleElement()
        .asString()
        .contains(": display_name: 71 under the id of Una Berg, born 1961-05-04" + EXPECTED);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordNumberOfAnotherHospitalIsNotTheNumberOfSomebodyElse(Kind kind) throws IOException {
    String before = patients();

    assertThat(clinic.refused(kind.kind, bundle("x", "Vera Moe", "1939-08-14", "71")))
        .singleElement()
        .asString()
        .contains(": display_name: Vera Moe, born 1939-08-14 under the id of Una Berg, born");
    assertThat(clinic.refused(kind.kind, bundle("x", "Una Berg", "1939-08-14", "71")))
        .singleElement()
        .asString()
        .contains(": birth_date: Una Berg, born 1939-08-14 under the id of Una Berg, born");
    assertThat(patients()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void theSamePersonIsKnownAgainByEither(Kind kind) throws IOException {
    assertThat(clinic.run(kind.kind, bundle("71", "Una Berg", "1961-05-04", "")).isStored())
        .isTrue();
    assertThat(clinic.run(kind.kind, bundle("x", "Una  BERG", "1961-05-04", "71")).isStored())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsNotMendedByANumberOfASystemThatTheClinicDoesNotList(Kind kind) throws IOException {
    assertThat(clinic.refused(kind.kind, bundle("x", "Una Berg-Lund", "1961-05-04", "71")))
        .singleElement()
        .asString()
        .contains(": display_name: Una Berg-Lund, born 1961-05-04 under the id of Una Berg, born");
  }

  @Test
  void twoPeopleOfOneNumberInABundleAreTold() throws IOException {
    String two =
        bundle("x", "Una Berg", "1961-05-04", "71")
            .replace(
                "\"entry\": [",
                """
                "entry": [{"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Patient",
                  "id": "y", "name": [{"text": "Vera Moe"}], "identifier": [{"value": "71",
                    "system": "urn:oid:9.9", "type": {"coding": [{"code": "MR",
                      "system": "http://terminology.hl7.org/CodeSystem/v2-0203"}]}}]}},
                """);

    assertThat(clinic.refused(ImportKind.OPERATIONS, two))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .endsWith("71 is already another patient (expected: an id for each)"));
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV).lines()).hasSize(1);
  }
}
