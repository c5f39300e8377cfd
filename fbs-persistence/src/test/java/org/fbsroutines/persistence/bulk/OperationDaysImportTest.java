package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with operations on days on which they cannot have been. */
class OperationDaysImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatientsWithoutAnOperation() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a");
    clinic.run(
        ImportKind.PATIENTS,
        """
        patient_id,display_name,birth_date,identifiers,operations
        Q-1,Una Berg,1961-05-04,urn:a 1,none
        Q-2,Ivo Lund,1970-01-31,,none
        """);
  }

  /** How a file says that the patient Q-1 was operated. */
  private enum Form {
    OPERATIONS_CSV(
        ImportKind.OPERATIONS, "patient_id,kind,region,operated_on\nQ-1,fusion,lumbar,DAY\n"),
    OPERATIONS_JSON(
        ImportKind.OPERATIONS,
        """
        {"format": "fbs-operations/1", "operations": [
          {"patient": "Q-1", "kind": "fusion", "region": "lumbar", "date": "DAY"}]}
        """),
    FACTS_CSV(ImportKind.FACTS, "patient_id,operations\nQ-1,fusion lumbar DAY\n"),
    FACTS_NDJSON(
        ImportKind.FACTS,
        "{\"format\": \"fbs-facts/1\", \"patient\": \"Q-1\", \"operations\":"
            + " [{\"kind\": \"fusion\", \"region\": \"lumbar\", \"date\": \"DAY\"}]}\n"),
    PATIENTS_CSV(
        ImportKind.PATIENTS,
        "patient_id,display_name,operations\nQ-1,Una Berg,fusion lumbar DAY\n"),
    PATIENTS_JSON(
        ImportKind.PATIENTS,
        """
        {"format": "fbs-patients/1", "patients": [{"id": "Q-1", "displayName": "Una Berg",
          "facts": {"format": "fbs-facts/1",
            "operations": [{"kind": "fusion", "region": "lumbar", "date": "DAY"}]}}]}
        """),
    FHIR_OPERATIONS(ImportKind.OPERATIONS, Form.BUNDLE),
    FHIR_FACTS(ImportKind.FACTS, Form.BUNDLE);

    private static final String BUNDLE =
        """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "Q-1",
            "identifier": [{"system": "urn:a", "value": "1"}], "name": [{"text": "Una Berg"}]}},
          {"resource": {"resourceType": "Procedure", "status": "completed",
            "subject": {"reference": "urn:uuid:1"}, "performedDateTime": "DAY",
            "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]},
            "bodySite": [{"coding": [{"system": "urn:fbs-routines:region", "code": "lumbar"}]}]}}]}
        """;

    private final ImportKind kind;
    private final String file;

    Form(ImportKind kind, String file) {
      this.kind = kind;
      this.file = file;
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOperationThatIsStillToComeOrLongBeforeAnybodyIsRefused(Form form) throws IOException {
    for (String day : ImmutableList.of("2062-11-01", "1026-11-01", "1899-12-31")) {
      assertThat(clinic.refused(form.kind, form.file.replace("DAY", day)))
          .anySatisfy(problem -> assertThat(problem).startsWith("file:").contains(day));
    }

    assertThat(clinic.facts("Q-1").operations().toOptional().orElseThrow())
        .as("a bundle also says that there may have been others")
        .allMatch(operation -> operation.equals(Operation.unknown()));
  }

  @ParameterizedTest
  @EnumSource
  void anOperationBeforeTheBirthThatIsStoredIsRefused(Form form) throws IOException {
    assertThat(clinic.refused(form.kind, form.file.replace("DAY", "1961-05-03")))
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .endsWith(
                        ": 1961-05-03 is before the birth on 1961-05-04"
                            + " (expected: a day since then)"));

    assertThat(clinic.facts("Q-1").operations()).isEqualTo(Known.of(ImmutableList.of()));
    assertThat(clinic.run(form.kind, form.file.replace("DAY", "1961-05-04")).isStored()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"FHIR_OPERATIONS", "FHIR_FACTS"})
  void anOperationBeforeTheBirthOfTheSameBundleIsRefused(Form form) throws IOException {
    String bundle =
        form.file
            .replace("\"Una Berg\"}]", "\"Una Berg\"}], \"birthDate\": \"1961-05-04\"")
            .replace("DAY", "1961-05-03");

    assertThat(clinic.refused(form.kind, bundle))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("file:")
                    .contains("1961-05-03 (expected: a day from 1961-05-04 to "));
  }

  @Test
  void aBirthDateAfterAnOperationThatIsKnownIsRefused() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,operations\nQ-1,fusion lumbar 1975-03-01\n");

    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                "patient_id,display_name,birth_date\nQ-1,Una Berg,1981-05-04\n"))
        .containsExactly(
            "file:2: operations: 1975-03-01 is before the birth on 1981-05-04"
                + " (expected: a day since then)");
  }

  @Test
  void theOtherPatientsOfTheFileAreStored() throws IOException {
    clinic.refused(
        ImportKind.OPERATIONS,
        """
        patient_id,kind,region,operated_on
        Q-1,fusion,lumbar,2062-11-01
        Q-2,fusion,lumbar,2026-11-01
        """);

    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV))
        .contains("Q-2,fusion,lumbar,2026-11-01");
  }
}
