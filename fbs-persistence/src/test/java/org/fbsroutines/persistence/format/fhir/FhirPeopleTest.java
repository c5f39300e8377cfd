package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a patient's resource says somebody is today, and what it says of its own standing. */
class FhirPeopleTest {
  private static final String NUMBER =
      """
      "identifier": [{"system": "urn:oid:1.2.3", "value": "71"%s, "type": {"coding": [
        {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}}]\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ``~71
          , "use": "official"~71
          , "period": {"start": "2001-01-01"}~71
          , "period": {"end": "2027"}~71
          , "use": "temp"~p1
          , "use": "old"~p1
          , "period": {"end": "2001-01-01"}~p1
          , "period": {"end": "2026"}~p1
          , "period": {"start": "2027-02-01"}~p1
          """)
  void aNumberThatIsTemporaryOrNotInUseFindsNobody(String more, String id) throws IOException {
    assertThat(Fhir.patients(Fhir.patient("p1", "Una", NUMBER.formatted(more))).rows)
        .singleElement()
        .extracting(row -> row.value().id())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {"use": "old", "text": "A"}, {"use": "usual", "text": "B"}~B
          {"use": "usual", "text": "A"}, {"use": "official", "text": "B"}~B
          {"use": "official", "text": "A", "period": {"end": "2019-05-01"}}, {"use": "official", "text": "B"}~B
          {"use": "official", "text": "A", "period": {"start": "2028-05-01"}}, {"text": "B"}~B
          {"use": "anonymous", "text": "A"}, {"use": "nickname", "text": "B"}~B
          {"use": "maiden", "text": "A"}, {"text": "B"}~B
          {"text": "A"}, {"text": "B"}~A
          """)
  void theNameIsTheOneInUseToday(String names, String name) throws IOException {
    assertThat(
            Fhir.patients(
                    "{\"resourceType\": \"Patient\", \"id\": \"p1\", \"name\": [" + names + "]}")
                .rows)
        .singleElement()
        .extracting(row -> row.value().displayName())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "deceasedDateTime": "2022-07-22"~died~1
          "deceasedBoolean": true~died~1
          "active": false~no longer in use~1
          "link": [{"type": "replaced-by", "other": {"reference": "Patient/9"}}]~replaced by Patient/9~0
          "link": [{"type": "replaces", "other": {"reference": "Patient/9"}}]~replaces Patient/9~1
          """)
  void whatSomebodyShouldLookAtIsTold(String more, String told, int rows) throws IOException {
    Heard<PatientDocument> heard = Fhir.patients(Fhir.patient("p1", "Una", more));

    assertThat(heard.remarks).singleElement().asString().contains("p1 ").contains(told);
    assertThat(heard.rows).hasSize(rows);
    assertThat(Fhir.patients(Fhir.patient("p1", "Una", "\"deceasedBoolean\": false")).remarks)
        .isEmpty();
  }

  private static String operated(String patient) {
    return Fhir.entry(
        "", Fhir.fusion("a", Fhir.reference("Patient/" + patient), Fhir.completed("2026-11-10")));
  }

  @Test
  void whatCameForAReplacedRecordGoesToNobodyWithoutAClinician() throws IOException {
    String stays = Fhir.entry("", Fhir.patient("p1", "Una", ""));
    String gone =
        Fhir.entry(
            "",
            Fhir.patient(
                "p2",
                "Una",
                "\"link\": [{\"type\": \"replaced-by\","
                    + " \"other\": {\"reference\": \"Patient/p1\"}}]"));
    Heard<OperationDocument> heard =
        Fhir.operations(Fhir.bundle(stays, gone, operated("p2"), operated("p1")));

    assertThat(Fhir.operated(heard)).containsExactly("p1");
    assertThat(heard.problems)
        .singleElement()
        .asString()
        .contains("subject: p2 is replaced by Patient/p1 (expected: a clinician");
  }

  @Test
  void theOneWhoStaysMaySayWhomItReplaced() throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            Fhir.bundle(
                Fhir.entry(
                    "",
                    Fhir.patient(
                        "p1",
                        "Una",
                        "\"link\": [{\"type\": \"replaces\","
                            + " \"other\": {\"reference\": \"Patient/p2\"}}]")),
                Fhir.entry("", Fhir.patient("p2", "Una", "")),
                operated("p2")));

    assertThat(heard.rows).isEmpty();
    assertThat(heard.problems).hasSize(1);
  }

  @Test
  void anOperationOfSomebodyWhoIsSaidToHaveDiedIsAddedAndTold() throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            Fhir.bundle(
                Fhir.entry("", Fhir.patient("p1", "Una", "\"deceasedBoolean\": true")),
                operated("p1")));

    assertThat(Fhir.operated(heard)).containsExactly("p1");
    assertThat(heard.remarks).singleElement().asString().contains("died");
  }

  private static String about(String id, String inside, String subject) {
    return Fhir.entry("", Fhir.fusion(id, subject, Fhir.completed("2026-11-10") + inside));
  }

  private static final String OF_THE_CLINIC =
      "\"identifier\": {\"system\": \"urn:oid:1.2.99\", \"value\": \"71\"}";

  private static String aboutNamed(String id, String name) {
    return about(
        id,
        ", \"contained\": ["
            + Fhir.patient("in", name, OF_THE_CLINIC.replace(": {", ": [{") + "]")
            + "]",
        Fhir.reference("#in"));
  }

  @Test
  void whatIsStatedOfAnotherNameUnderTheSameNumberIsRefused() throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(Fhir.bundle(aboutNamed("a", "Una"), aboutNamed("b", "Vera")));

    assertThat(heard.problems)
        .singleElement()
        .asString()
        .contains("urn:oid:1.2.99|71 is already another patient");
    assertThat(heard.rows)
        .extracting(row -> row.value().person().displayName().orElse(""))
        .containsOnly("Una");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNameThatOnePlaceStatesOfANumberHoldsForTheOthers(boolean isLast) throws IOException {
    String unnamed = about("a", "", "{" + OF_THE_CLINIC + "}");
    String named = aboutNamed("b", "Vera");

    Heard<OperationDocument> heard =
        Fhir.operations(isLast ? Fhir.bundle(unnamed, named) : Fhir.bundle(named, unnamed));

    assertThat(heard.problems).isEmpty();
    assertThat(heard.rows)
        .extracting(row -> row.value().person().displayName().orElse(""))
        .containsOnly("Vera");
  }
}
