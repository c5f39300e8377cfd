package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.identity.IdSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirLayoutsTest {
  private static final Operation PERHAPS_ANOTHER =
      new Operation(Known.unknown(), Known.unknown(), Known.unknown(), Known.unknown());

  private static final LocalDate OPEN_SINCE = LocalDate.of(2026, 10, 1);
  private static final ReadingDay DAY = new ReadingDay(Entering.TODAY, ZoneOffset.UTC, OPEN_SINCE);

  private static final String PATIENT =
      """
      {"resourceType": "Patient", "id": "p1", "birthDate": "1961-05-04",
       "name": [{"use": "old", "text": "Nobody"},
                {"use": "official", "family": "Exämple", "given": ["Ann", "B."]}]}\
      """;

  private static String bundle(String... resources) {
    return Stream.of(resources)
        .map(
            resource ->
                "{\"fullUrl\": \"urn:uuid:%d\", \"resource\": %s}"
                    .formatted(resource.hashCode(), resource))
        .collect(
            Collectors.joining(
                ",\n",
                "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\n",
                "]}"));
  }

  private static String procedure(String more) {
    return """
    {"resourceType": "Procedure", "subject": {"reference": "Patient/p1"},
     "code": {"coding": [{"system": "http://snomed.info/sct", "code": "1"},
                         {"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]},
     "bodySite": [{"coding": [{"system": "urn:fbs-routines:region", "code": "lumbar"}]}],
     %s}\
    """
        .formatted(more);
  }

  private static String condition(String code, String clinical, String verification) {
    return """
    {"resourceType": "Condition", "subject": {"reference": "Patient/p1"},
     "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]},
     "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "%s"}]},
     "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "%s"}]}}\
    """
        .formatted(code, clinical, verification);
  }

  private static <T> Heard<T> heard(Layout<T> layout, String bundle) throws IOException {
    return Heard.of(layout, GivenFiles.text("bundle.json", bundle));
  }

  private static ImmutableList<Operation> operations(String... resources) throws IOException {
    Heard<OperationDocument> heard =
        heard(new FhirOperationsLayout(DAY, Entering.READING), bundle(resources));
    assertThat(heard.problems).isEmpty();
    return heard.rows.stream()
        .map(Located::value)
        .filter(row -> !row.isInError())
        .flatMap(row -> row.operation().stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aPatientIsWhoItIsAndNothingOfHealth() throws IOException {
    Heard<PatientDocument> heard = heard(new FhirPatientsLayout(DAY), bundle(PATIENT));

    assertThat(heard.problems).isEmpty();
    assertThat(heard.rows)
        .extracting(Located::value)
        .containsExactly(
            new PatientDocument(
                "p1",
                "Ann B. Exämple",
                Optional.of(LocalDate.of(1961, 5, 4)),
                Optional.empty(),
                IdSource.RESOURCE,
                ImmutableList.of()));
  }

  @ParameterizedTest
  @CsvSource({"1961", "1961-05"})
  void aPartialBirthDateIsUnknown(String date) throws IOException {
    Heard<PatientDocument> heard =
        heard(new FhirPatientsLayout(DAY), bundle(PATIENT.replace("1961-05-04", date)));

    assertThat(heard.rows.get(0).value().birthDate()).isEmpty();
  }

  @Test
  void theMedicalRecordNumberGoesBeforeTheIdOfTheResource() throws IOException {
    String number =
        """
        "identifier": [{"value": "MR-7", "type": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}},
          {"value": "999", "type": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "SS"}]}}], "id":\
        """;

    assertThat(
            heard(new FhirPatientsLayout(DAY), bundle(PATIENT.replace("\"id\":", number)))
                .rows
                .get(0)
                .value()
                .id())
        .isEqualTo("MR-7");
  }

  @Test
  void anOperationIsKnownByItsCodeAndNeverStandsAlone() throws IOException {
    assertThat(
            operations(
                procedure("\"status\": \"completed\", \"performedDateTime\": \"2026-11-10\""),
                PATIENT))
        .containsExactly(
            Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 11, 10)),
            PERHAPS_ANOTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "performedDateTime": "2026-11"~unknown
          "performedDateTime": "2026"~unknown
          "performedString": "last spring"~unknown
          "performedDateTime": "2026-11-10T23:30:00-05:00"~2026-11-10
          "performedPeriod": {"start": "2026-11-10T08:00:00Z", "end": "2026-11-10T12:00:00Z"}~2026-11-10
          "performedPeriod": {"start": "2026-11-10", "end": "2026-11-12"}~unknown
          "performedPeriod": {"start": "2026-11-10"}~unknown
          "outcome": {"text": "2026-11-10"}~unknown
          """)
  void aDateThatIsNoWholeDayIsUnknown(String performed, String expected) throws IOException {
    Known<LocalDate> date =
        operations(PATIENT, procedure("\"status\": \"completed\", " + performed)).get(0).date();

    assertThat(date.fold(LocalDate::toString, () -> "unknown")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"not-done", "entered-in-error", "preparation"})
  void whatWasNotDoneIsNoOperation(String status) throws IOException {
    assertThat(operations(PATIENT, procedure("\"status\": \"" + status + "\""))).isEmpty();
  }

  @Test
  void ofAProcedureWithAModifierThatNobodyUnderstandsNothingIsKnown() throws IOException {
    String modified =
        "\"status\": \"completed\", \"modifierExtension\": [{\"url\": \"urn:x\", \"valueBoolean\":"
            + " true}]";

    assertThat(operations(PATIENT, procedure(modified))).containsOnly(PERHAPS_ANOTHER);
  }

  @Test
  void wordsDoNotSayWhichOperationItWas() throws IOException {
    String words =
        """
        {"resourceType": "Procedure", "status": "completed", "subject": {"reference": "Patient/p1"},
         "code": {"text": "fusion", "coding": [{"system": "urn:other", "code": "fusion",
                  "display": "Lumbar fusion"}]}, "performedDateTime": "2026-11-10"}\
        """;

    assertThat(operations(PATIENT, words))
        .containsExactly(
            new Operation(
                Known.unknown(),
                Known.unknown(),
                Known.of(LocalDate.of(2026, 11, 10)),
                Known.unknown()),
            PERHAPS_ANOTHER);
  }

  @Test
  void aKindThatIsNearlyOneIsRefused() throws IOException {
    Heard<OperationDocument> heard =
        heard(
            new FhirOperationsLayout(DAY, Entering.READING),
            bundle(PATIENT, procedure("\"status\": \"completed\"").replace("fusion", "fusions")));

    assertThat(heard.rows).isEmpty();
    assertThat(heard.problems)
        .hasSize(1)
        .allMatch(
            problem ->
                problem.matches(
                    "bundle\\.json:\\d+: entry\\[1]\\.resource\\.code: fusions \\(expected:"
                        + " discectomy, .*"));
  }

  @Test
  void anOperationOfNobodyIsAProblem() throws IOException {
    Heard<OperationDocument> heard =
        heard(
            new FhirOperationsLayout(DAY, Entering.READING),
            bundle(procedure("\"status\": \"completed\"")));

    assertThat(heard.problems)
        .containsExactly(
            "bundle.json:2: entry[0].resource: subject: Patient/p1"
                + " (expected: a patient of this file or of another file of the same command)");
  }

  @ParameterizedTest
  @CsvSource({
    "38341003,active,confirmed,yes",
    "38341003,resolved,confirmed,unknown",
    "38341003,active,refuted,unknown",
    "38341003,active,provisional,unknown",
    "38341004,active,confirmed,unknown"
  })
  void aConditionAnswersAQuestionOnlyWhereItIsThatVeryCondition(
      String code, String clinical, String verification, String expected) throws IOException {
    Heard<FactsDocument> heard =
        heard(
            new FhirFactsLayout(DAY, Entering.READING),
            bundle(PATIENT, condition(code, clinical, verification)));

    assertThat(heard.problems).isEmpty();
    Answer answer =
        heard.rows.stream()
            .map(row -> row.value().facts().answer(Question.HEART_DISEASE))
            .findFirst()
            .orElse(Answer.UNKNOWN);
    assertThat(answer.token()).isEqualTo(expected);
  }

  @Test
  void aPainScoreIsNoUsualLevel() throws IOException {
    String score =
        """
        {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p1"},
         "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
         "valueQuantity": {"value": 2}}\
        """;
    Heard<FactsDocument> heard =
        heard(new FhirFactsLayout(DAY, Entering.READING), bundle(PATIENT, score));

    assertThat(heard.rows).isEmpty();
    assertThat(heard.remarks)
        .containsExactly(
            "bundle.json:5: entry[1].resource: p1: 1 pain score left out:"
                + " it is not the usual level of pain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "birthDate": "1961-13-45"~not a Patient of FHIR R4
          "birthDate": 7~not a Patient of FHIR R4
          "gender": "nearly"~not a Patient of FHIR R4
          "name": "Ann"~not a Patient of FHIR R4
          "wat": 1~not a Patient of FHIR R4
          "birthDate": "1700-01-01"~birthDate: 1700-01-01 (expected: from 1880 to 2199)
          """)
  void whatIsNotFhirIsRefusedWithItsPlace(String member, String expected) throws IOException {
    Heard<PatientDocument> heard =
        heard(
            new FhirPatientsLayout(DAY),
            bundle(
                "{\"resourceType\": \"Patient\", \"id\": \"p2\", "
                    + (member.contains("\"name\"") ? "" : "\"name\": [{\"text\": \"A\"}], ")
                    + member
                    + "}",
                PATIENT));

    assertThat(heard.rows).hasSize(1);
    assertThat(heard.problems).hasSize(1);
    assertThat(heard.problems.get(0)).startsWith("bundle.json:2: entry[0]").contains(expected);
  }

  @Test
  void nobodyIsReleasedByOperationsAndConditionsEither() throws IOException {
    Heard<FactsDocument> heard =
        heard(
            new FhirFactsLayout(DAY, Entering.READING),
            bundle(
                PATIENT,
                procedure("\"status\": \"completed\", \"performedDateTime\": \"1999-11-10\""),
                condition("38341003", "active", "confirmed")));

    FhirWholeBundlesTest.assertReleasesNothing(heard.rows.get(0).value().facts());
  }
}
