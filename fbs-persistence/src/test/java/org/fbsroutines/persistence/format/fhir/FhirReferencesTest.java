package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.row.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a resource is about: one patient of these files, or nobody. */
class FhirReferencesTest {
  private static final String NUMBER =
      """
      "identifier": [{"system": "urn:oid:1.2.3", "value": "%s", "type": {"coding": [
        {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}}]\
      """;
  private static final String UNA =
      Fhir.entry(
          "https://a.example/fhir/Patient/7", Fhir.patient("7", "Una", NUMBER.formatted("71")));
  private static final String IVO =
      Fhir.entry(
          "https://b.example/fhir/Patient/7", Fhir.patient("7", "Ivo", NUMBER.formatted("72")));

  private static String of(String fullUrl, String subject) {
    return Fhir.entry(fullUrl, Fhir.fusion("a", subject, Fhir.completed("2026-11-10")));
  }

  @Test
  void aRelativeReferenceBelongsToTheBaseOfItsOwnEntry() throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            Fhir.bundle(
                UNA,
                IVO,
                of("https://b.example/fhir/Procedure/1", Fhir.reference("Patient/7")),
                of("https://a.example/fhir/Procedure/1", Fhir.reference("Patient/7"))));

    assertThat(heard.problems).isEmpty();
    assertThat(Fhir.operated(heard)).containsExactly("72", "71");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urn:uuid:3", "https://c.example/fhir/Procedure/1"})
  void aReferenceThatMayMeanTwoMeansNobody(String fullUrl) throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(Fhir.bundle(UNA, IVO, of(fullUrl, Fhir.reference("Patient/7"))));

    assertThat(heard.rows).isEmpty();
    assertThat(heard.problems).singleElement().asString().contains("subject: Patient/7 (expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/fhir/Patient/7/_history/2", "https://a.example/fhir/Patient/7"})
  void aVersionedReferenceMeansThePatientOfAnyVersion(String reference) throws IOException {
    assertThat(
            Fhir.operated(
                Fhir.operations(Fhir.bundle(UNA, IVO, of("", Fhir.reference(reference))))))
        .containsExactly("71");
  }

  @Test
  void aSubjectMayBeNamedByItsNumber() throws IOException {
    String number = "{\"identifier\": {\"system\": \"urn:oid:1.2.3\", \"value\": \"72\"}}";

    assertThat(Fhir.operated(Fhir.operations(Fhir.bundle(UNA, IVO, of("", number)))))
        .containsExactly("72");
    assertThat(
            Fhir.operations(Fhir.bundle(UNA, IVO, of("", number.replace("1.2.3", "9.9")))).problems)
        .hasSize(1);
  }

  @Test
  void aContainedPatientIsKnownByARecordNumberAlone() throws IOException {
    String contained = Fhir.completed("2026-11-10") + ", \"contained\": [%s]";
    String known = contained.formatted(Fhir.patient("in", "Una", NUMBER.formatted("71")));
    String unknown = contained.formatted(Fhir.patient("71", "Una", ""));

    assertThat(
            Fhir.operated(
                Fhir.operations(
                    Fhir.bundle(Fhir.entry("", Fhir.fusion("a", Fhir.reference("#in"), known))))))
        .containsExactly("71");
    assertThat(
            Fhir.operations(
                    Fhir.bundle(Fhir.entry("", Fhir.fusion("a", Fhir.reference("#71"), unknown))))
                .problems)
        .hasSize(1);
  }

  @Test
  void thePatientsOfABulkExportStandInAFileOfTheirOwn() throws IOException {
    String procedures =
        Fhir.fusion("a", Fhir.reference("Patient/9"), Fhir.completed("2026-11-10"))
            .replace('\n', ' ');
    String patients =
        (Fhir.patient("9", "Una", "") + "~" + Fhir.patient("10", "Ivo", ""))
            .replace('\n', ' ')
            .replace('~', '\n');
    Source alone = GivenFiles.text("Procedure.ndjson", procedures);
    Source together =
        GivenFiles.among(
            "Procedure.ndjson",
            ImmutableMap.of("Procedure.ndjson", procedures, "Patient.ndjson", patients));
    FhirOperationsLayout layout = new FhirOperationsLayout(Fhir.DAY, Entering.READING);

    assertThat(Heard.of(layout, alone).problems)
        .singleElement()
        .asString()
        .endsWith("(expected: a patient of this file or of another file of the same command)");
    assertThat(Fhir.operated(Heard.of(layout, together))).containsExactly("9");
  }
}
