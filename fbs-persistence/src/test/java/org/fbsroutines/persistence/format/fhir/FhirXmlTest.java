package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.Layouts;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FHIR in XML states what the same states in JSON, and opens nothing. */
class FhirXmlTest {
  private static final String UNA =
      """
      <Patient xmlns="http://hl7.org/fhir">
        <id value="p1"/>
        <text><status value="generated"/>
          <div xmlns="http://www.w3.org/1999/xhtml"><p>Una &amp; others</p></div></text>
        <!-- a comment -->
        <identifier><use value="usual"/>
          <type><coding><system value="http://terminology.hl7.org/CodeSystem/v2-0203"/>
            <code value="MR"/></coding></type>
          <system value="urn:a"/><value value="M-1"/></identifier>
        <active value="true"/>
        <name><use value="official"/><family value="Berg"/><given value="Una"/>
          <given value="Eva"/></name>
        <birthDate value="1961-05-04"/>%s
      </Patient>
      """;

  private static String bundle(String... resources) {
    StringBuilder entries = new StringBuilder();
    for (String resource : resources) {
      entries.append("<entry><resource>").append(resource).append("</resource></entry>\n");
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
    %s</Bundle>
    """
        .formatted(entries);
  }

  private static String fusion(String subject, String more) {
    return """
    <Procedure xmlns="http://hl7.org/fhir"><id value="a"/>%2$s
      <status value="completed"/>
      <code><coding><system value="urn:fbs-routines:operation-kind"/><code value="fusion"/></coding>
      </code><subject>%1$s</subject><performedDateTime value="2026-11-10"/>
      <bodySite><coding><system value="urn:fbs-routines:region"/><code value="lumbar"/></coding>
      </bodySite></Procedure>\
    """
        .formatted(subject, more);
  }

  @Test
  void aPatientIsRead() throws IOException {
    for (String file : new String[] {UNA.formatted(""), bundle(UNA.formatted(""))}) {
      assertThat(Fhir.patients(file).rows)
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.value().displayName()).isEqualTo("Una Eva Berg");
                assertThat(row.value().birthDate()).contains(LocalDate.of(1961, 5, 4));
                assertThat(row.value().id()).isEqualTo("M-1");
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<deceasedBoolean value='true'/> | is reported to have died",
        "<deceasedDateTime value='2026-01-02'/> | is reported to have died",
        "<link><other><reference value='Patient/p9'/></other><type value='replaces'/></link>"
            + " | replaces Patient/p9"
      })
  void whatAResourceStatesOfItsStandingIsTold(String more, String remark) throws IOException {
    assertThat(Fhir.patients(UNA.formatted(more)).remarks)
        .extracting(String::valueOf)
        .anyMatch(reported -> reported.contains(remark));
  }

  @Test
  void anOperationIsThatOfItsPatient() throws IOException {
    String byReference = fusion("<reference value='Patient/p1'/>", "");
    String byNumber =
        fusion("<identifier><system value='urn:a'/><value value='M-1'/></identifier>", "");
    for (String procedure : new String[] {byReference, byNumber}) {
      Heard<OperationDocument> heard = Fhir.operations(bundle(UNA.formatted(""), procedure));

      assertThat(heard.problems).isEmpty();
      assertThat(Fhir.operated(heard)).containsExactly("M-1");
      assertThat(Fhir.days(heard)).containsExactly("2026-11-10");
      assertThat(heard.rows.get(0).value().operation().orElseThrow().region().isKnown()).isTrue();
    }
  }

  @Test
  void twoBodySitesAreTwo() throws IOException {
    String procedure =
        fusion("<reference value='Patient/p1'/>", "")
            .replace(
                "</Procedure>",
                "<bodySite><coding><system value='urn:fbs-routines:region'/>"
                    + "<code value='cervical'/></coding></bodySite></Procedure>");

    assertThat(
            Fhir.operations(bundle(UNA.formatted(""), procedure)).rows.get(0).value().operation())
        .hasValueSatisfying(operation -> assertThat(operation.region().isKnown()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<implicitRules value='http://example.org/rules'/>",
        "<modifierExtension url='urn:x'><valueBoolean value='true'/></modifierExtension>"
      })
  void whatMayTurnAResourceAroundIsHeeded(String modifier) throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            bundle(UNA.formatted(""), fusion("<reference value='Patient/p1'/>", modifier)));

    assertThat(Fhir.operated(heard)).isEmpty();
    assertThat(heard.rows).isNotEmpty();
    assertThat(Fhir.patients(UNA.formatted("").replace("<active value=\"true\"/>", modifier)).rows)
        .isEmpty();
  }

  @Test
  void aPatientInsideTheResourceThatRefersIsFound() throws IOException {
    String inside = "<contained>" + UNA.formatted("").strip() + "</contained>";

    assertThat(Fhir.operated(Fhir.operations(fusion("<reference value='#p1'/>", inside))))
        .containsExactly("M-1");
  }

  @Test
  void aProblemNamesTheLineAndTheEntryOfTheFile() throws IOException {
    String wrong = UNA.formatted("<hair value='long'/>");

    assertThat(Fhir.patients(bundle(UNA.formatted(""), wrong)).problems)
        .singleElement()
        .asString()
        .startsWith("f.json:18: entry[1].resource: not a Patient of FHIR R4: ")
        .contains("hair");
  }

  @Test
  void aSearchWithMorePagesAndWhatIsNotReadAreTold() throws IOException {
    String bundle =
        bundle(UNA.formatted(""), "<OperationOutcome/>", "<Unheard><of value='1'/></Unheard>")
            .replace(
                "<type value=\"collection\"/>",
                "<type value=\"searchset\"/><link><relation value=\"next\"/>"
                    + "<url value=\"http://e/2\"/></link>");

    assertThat(Fhir.patients(bundle).remarks)
        .anySatisfy(remark -> assertThat(remark).contains("the next ones are not in this file"))
        .anySatisfy(remark -> assertThat(remark).contains("1 OperationOutcome:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE Patient SYSTEM 'file:///etc/hostname'><Patient xmlns='http://hl7.org/fhir'/>"
            + " | f.json:1: a document type",
        "<!DOCTYPE p [<!ENTITY a 'aaaa'>]><Patient xmlns='http://hl7.org/fhir'/>"
            + " | f.json:1: a document type",
        "<Patient xmlns='http://hl7.org/fhir'><id value='p1'/> | f.json:1: not well-formed XML",
        "<Patient xmlns='http://hl7.org/fhir'/><!--> | f.json:1: not well-formed XML",
        "<Bundle xmlns='http://hl7.org/fhir'>x</Bundle> | f.json:1: not well-formed XML",
        "<a><Patient xmlns='http://hl7.org/fhir'/></a> | f.json:1: XML that is not FHIR"
      })
  void whatIsNotPlainFhirIsRefusedWhole(String file, String problem) {
    assertThatThrownBy(() -> Fhir.patients(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(problem);
  }

  @Test
  void anEndlessDepthIsRefused() {
    String deep =
        "<Patient xmlns='http://hl7.org/fhir'>"
            + "<extension url='urn:x'>".repeat(20_000)
            + "</extension>".repeat(20_000)
            + "</Patient>";

    assertThatThrownBy(() -> Fhir.patients(deep))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("too deep");
  }

  @Test
  void aNumberBeyondAllMeasureIsTheProblemOfItsEntry() throws IOException {
    Heard<PatientDocument> heard =
        Fhir.patients(
            bundle(
                "<Observation xmlns='http://hl7.org/fhir'><valueQuantity>"
                    + "<value value='1e999999999'/></valueQuantity></Observation>",
                UNA.formatted("")));

    assertThat(heard.problems)
        .singleElement()
        .asString()
        .contains("entry[0].resource.valueQuantity.value: a number too large or too small");
    assertThat(heard.rows).hasSize(1);
  }

  @Test
  void xmlOfAnotherKindIsTold() {
    assertThatThrownBy(
            () ->
                Layouts.patients(CsvOptions.OURS, Fhir.DAY, Entering.READING)
                    .of(GivenFiles.text("f.xml", "<patients/>")))
        .hasMessageStartingWith("f.xml: XML that is not FHIR");
  }
}
