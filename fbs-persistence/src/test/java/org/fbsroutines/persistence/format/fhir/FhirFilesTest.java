package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.Layouts;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of FHIR that are no plain bundle, and resources that say what they are not. */
class FhirFilesTest {
  private static final String UNA = Fhir.patient("p1", "Una Berg", "");

  private static String oneLine(String resource) {
    return resource.replaceAll("\\s*\n\\s*", " ");
  }

  @Test
  void aSingleResourceIsRead() throws IOException {
    for (String file : new String[] {UNA, oneLine(UNA), oneLine(UNA) + "\n"}) {
      assertThat(Fhir.patients(file).rows)
          .singleElement()
          .extracting(row -> row.value().displayName())
          .isEqualTo("Una Berg");
    }
  }

  @Test
  void aResourceOnEachLineIsReadAndABadLineTold() throws IOException {
    Heard<PatientDocument> heard =
        Fhir.patients(
            oneLine(UNA)
                + "\n{\"resourceType\": \"Patient\", \n\n"
                + oneLine(Fhir.patient("p2", "Ivo Lund", ""))
                + "\n");

    assertThat(heard.rows).extracting(row -> row.value().id()).containsExactly("p1", "p2");
    assertThat(heard.rows).extracting(Located::line).containsExactly(1L, 4L);
    assertThat(heard.problems).singleElement().asString().startsWith("f.json:2: ");
  }

  @Test
  void theTypeOfALongBundleMayStandLast() throws IOException {
    String text = "\"text\": {\"status\": \"generated\", \"div\": \"<div>%s</div>\"}";
    String bundle =
        "{\"entry\": [%s], \"type\": \"collection\", \"resourceType\": \"Bundle\"}"
            .formatted(
                Fhir.entry(
                    "urn:uuid:1",
                    "{" + text.formatted("x".repeat(70_000)) + ", " + UNA.strip().substring(1)));
    Source source = GivenFiles.text("f.json", bundle);
    Layout<PatientDocument> layout =
        Layouts.patients(CsvOptions.OURS, Fhir.DAY, Entering.READING).of(source);

    assertThat(Heard.of(layout, source).rows).hasSize(1);
  }

  @Test
  void aSearchWithMorePagesIsTold() throws IOException {
    assertThat(
            Fhir.patients(
                    Fhir.bundle(Fhir.entry("", UNA))
                        .replace(
                            "\"entry\"",
                            "\"link\": [{\"relation\": \"next\", \"url\": \"http://e/2\"}],"
                                + " \"entry\""))
                .remarks)
        .singleElement()
        .asString()
        .contains("the next ones are not in this file");
  }

  @Test
  void anAnswerInPlaceOfDataIsRefused() {
    assertThatThrownBy(
            () -> Fhir.patients("{\n\"resourceType\": \"OperationOutcome\", \"issue\": []}"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("f.json:2: resourceType: an OperationOutcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bundle", "OperationOutcome", "ServiceRequest"})
  void aResourceThatSomebodyMayRelyOnAndIsNotReadIsTold(String type) throws IOException {
    Heard<FactsDocument> heard =
        Fhir.facts(
            Fhir.bundle(
                Fhir.entry("", UNA),
                Fhir.entry("", "{\"resourceType\": \"" + type + "\"}"),
                Fhir.entry("", "{\"resourceType\": \"Organization\"}")));

    assertThat(heard.problems).isEmpty();
    assertThat(heard.remarks).singleElement().asString().startsWith("f.json: 1 ");
  }

  @Test
  void anAnimalIsNoPatient() throws IOException {
    Heard<PatientDocument> heard =
        Fhir.patients(
            Fhir.patient(
                "p1",
                "Rex",
                "\"extension\": [{\"url\":"
                    + " \"http://hl7.org/fhir/StructureDefinition/patient-animal\"}]"));

    assertThat(heard.rows).isEmpty();
    assertThat(heard.problems).containsExactly("f.json:1: is an animal (expected: a person)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"implicitRules\": \"http://example.org/rules\"",
        "\"modifierExtension\": [{\"url\": \"urn:x\", \"valueBoolean\": true}]"
      })
  void aPatientWhoseMeaningMayBeTurnedIsRefused(String modifier) throws IOException {
    String patient = Fhir.patient("p1", "Una Berg", modifier);

    assertThat(Fhir.patients(patient).problems).singleElement().asString().contains("implicit");
    Heard<OperationDocument> operations =
        Fhir.operations(
            Fhir.bundle(
                Fhir.entry("", patient),
                Fhir.entry(
                    "",
                    Fhir.fusion("a", Fhir.reference("Patient/p1"), Fhir.completed("2026-11-10")))));
    assertThat(operations.rows).isEmpty();
    assertThat(operations.problems).hasSize(2);
  }

  @Test
  void aBundleWithRulesOfItsOwnIsRefusedAsAWhole() {
    assertThatThrownBy(
            () ->
                Fhir.patients(
                    Fhir.bundle(Fhir.entry("", UNA))
                        .replace(
                            "\"type\"", "\"implicitRules\": \"http://example.org/r\", \"type\"")))
        .isInstanceOf(FormatException.class);
  }

  @Test
  void aNumberBeyondAllMeasureIsRefusedAtOnce() {
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    Fhir.facts(
                            Fhir.bundle(
                                Fhir.entry("", UNA),
                                Fhir.entry(
                                    "",
                                    "{\"resourceType\": \"Observation\", \"valueQuantity\":"
                                        + " {\"value\": 1e999}}")))
                        .rows)
                .isEmpty());
    assertThatThrownBy(() -> Fhir.facts("{\"resourceType\": \"X\",\n \"value\": 1e999999999}"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("f.json:2: value: a number too large or too small");
  }

  @Test
  void whereNoRowsAreReadFromFhirThatIsSaid() {
    assertThatThrownBy(
            () -> {
              Source source = GivenFiles.text("f.json", UNA);
              Heard.of(Layouts.prescriptions(CsvOptions.OURS).of(source), source);
            })
        .hasMessageStartingWith("f.json: FHIR, from which no rows of this kind are read");
    assertThatThrownBy(
            () -> Layouts.records(CsvOptions.OURS).of(GivenFiles.text("f.xml", "<records/>")))
        .hasMessageStartingWith("f.xml: XML");
  }
}
