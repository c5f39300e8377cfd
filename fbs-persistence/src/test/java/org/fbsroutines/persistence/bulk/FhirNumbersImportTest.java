package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.NumberedPeople.bundle;
import static org.fbsroutines.persistence.bulk.NumberedPeople.fusion;
import static org.fbsroutines.persistence.bulk.NumberedPeople.named;
import static org.fbsroutines.persistence.bulk.NumberedPeople.number;
import static org.fbsroutines.persistence.bulk.NumberedPeople.operated;
import static org.fbsroutines.persistence.bulk.NumberedPeople.patient;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the numbers of a FHIR file find. */
class FhirNumbersImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a", "urn:b");
    clinic.run(ImportKind.PATIENTS, NumberedPatientImportTest.PATIENTS);
  }

  private String patients() throws IOException {
    return clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV);
  }

  private String operations() throws IOException {
    return clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV);
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
  void theSameNumberOfAnotherSystemIsSomebodyElses(Kind kind) throws IOException {
    String before = patients();

    assertThat(
            clinic.refused(
                kind.kind,
                operated(patient("x", "Una Berg", "1961-05-04", number("urn:b", "71", "")))))
        .singleElement()
        .asString()
        .contains("Una Berg, born 1961-05-04 under the id of Ivo Lund, born 1970-01-31");
    assertThat(patients()).isEqualTo(before);
    assertThat(operations().lines()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theNumbersOfTwoPatientsFindNeither(Kind kind) throws IOException {
    assertThat(
            clinic.refused(
                kind.kind,
                operated(
                    patient(
                        "x",
                        "Una Berg",
                        "1961-05-04",
                        number("urn:a", "71", ""),
                        number("urn:b", "71", "")))))
        .singleElement()
        .asString()
        .contains("identifiers: urn:a 71, urn:b 71 are numbers of several patients: P-1, P-2");
    assertThat(operations().lines()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aNumberOfASystemThatIsNotListedFindsNobodyAndIsReported(Kind kind) throws IOException {
    String file = operated(patient("x", "Una Berg", "1961-05-04", number("urn:c", "71", "")));

    ImportReport report = clinic.run(kind.kind, ImportingClinic.SKIP, file);

    assertThat(report.remarks())
        .extracting(Problem::text)
        .anySatisfy(
            remark ->
                assertThat(remark)
                    .contains("their numbers find nobody: urn:c (patients: 1)")
                    .contains("urn:c")
                    .contains("fbs clinic set --identifier-system"));
    assertThat(operations().lines()).hasSize(1);
    assertThat(patients()).contains("P-1,Una Berg,1961-05-04");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATIONS", "FACTS"})
  void aListedNumberThatNobodyHasFindsNobodyByTheIdOfTheResource(Kind kind) throws IOException {
    assertThat(
            clinic.refused(
                kind.kind,
                operated(patient("x", "Una Berg", "1961-05-04", number("urn:a", "8", "")))))
        .singleElement()
        .asString()
        .contains("patient_id: urn:a|8 (expected: a patient of the clinic");
  }

  @Test
  void aSubjectIsNamedByANumberAlone() throws IOException {
    assertThat(clinic.run(ImportKind.OPERATIONS, named("urn:b", "AN 01/7", "")).isStored())
        .isTrue();
    assertThat(operations()).contains("P-1,fusion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"use\": \"temp\"",
        ", \"use\": \"old\"",
        ", \"period\": {\"end\": \"2001-01-01\"}",
        ", \"period\": {\"start\": \"2027-02-01\"}"
      })
  void aNumberThatIsTemporaryOrOutOfItsPeriodFindsNobody(String more) throws IOException {
    assertThat(clinic.refused(ImportKind.OPERATIONS, named("urn:a", "71", more))).hasSize(1);
    assertThat(
            clinic.refused(
                ImportKind.OPERATIONS,
                operated(patient("x", "Una Berg", "1961-05-04", number("urn:a", "71", more)))))
        .hasSize(1);
    assertThat(
            clinic.refused(
                ImportKind.OPERATIONS,
                bundle(
                    patient("x", "Una Berg", "1961-05-04", number("urn:a", "71", more)),
                    fusion("{\"identifier\": " + number("urn:a", "71", "") + "}"))))
        .as("the file itself calls it so")
        .hasSize(1);
    assertThat(operations().lines()).hasSize(1);
  }

  @Test
  void aReferenceAndANumberThatMeanTwoPeopleMeanNobody() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.OPERATIONS,
                bundle(
                    patient("x", "Una Berg", "1961-05-04", number("urn:a", "71", "")),
                    fusion(
                        "{\"reference\": \"Patient/x\", \"identifier\": "
                            + number("urn:b", "71", "")
                            + "}"))))
        .hasSize(1);
    assertThat(operations().lines()).hasSize(1);
  }

  @Test
  void theFilesOfOneCommandAreOneSet() throws IOException {
    String stays = patient("y", "Una Berg", "1961-05-04", number("urn:a", "71", ""));
    Path people = Files.writeString(directory.resolve("a.ndjson"), oneLine(stays));
    Path others =
        Files.writeString(
            directory.resolve("b.ndjson"), oneLine(patient("x", "Ivo Lund", "1970-01-31")));
    Path file =
        Files.writeString(
            directory.resolve("c.ndjson"), oneLine(fusion("{\"reference\": \"Patient/y\"}")));
    ImportSource set = new ImportSource.OfFile(file, ImmutableList.of(people, others));

    assertThat(clinic.run(ImportKind.OPERATIONS, ImportOptions.USUAL, set).isStored()).isTrue();
    assertThat(operations()).contains("P-1,fusion");

    Files.writeString(
        others,
        oneLine(
            patient("x", "Ivo Lund", "1970-01-31")
                .replace(
                    "\"identifier\"",
                    "\"link\": [{\"type\": \"replaces\", \"other\":"
                        + " {\"reference\": \"Patient/y\"}}], \"identifier\"")));

    assertThat(clinic.run(ImportKind.OPERATIONS, ImportOptions.USUAL, set).problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("urn:a|71 is replaced by");
  }

  private static String oneLine(String resource) {
    return resource.replace("\n", "") + "\n";
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATIONS", "FACTS"})
  void aBirthDateThatDiffersIsRefusedWhereNoNameConfirmsThePerson(Kind kind) throws IOException {
    assertThat(
            clinic.refused(
                kind.kind,
                operated(
                    patient("x", "", "1999-05-04", number("urn:a", "71", ""))
                        .replace("\"name\": [{\"text\": \"\"}],", ""))))
        .singleElement()
        .asString()
        .contains("birth_date: 1999-05-04 under the id of Una Berg, born 1961-05-04");
  }

  @Test
  void factsAreThoseOfTheIdHereAndTheSameInAnotherFileChangesNothing() throws IOException {
    clinic.run(
        ImportKind.FACTS,
        operated(patient("x", "Una Berg", "1961-05-04", number("urn:a", "71", ""))));

    assertThat(
            clinic
                .run(ImportKind.FACTS, clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON))
                .summary())
        .isEqualTo("added 0, changed 0, unchanged 1");
    assertThat(
            clinic.<String, RuntimeException>read(
                handle -> new PatientStore(handle).facts("P-1").orElseThrow().document()))
        .contains("\"patient\": \"P-1\"");
  }
}
