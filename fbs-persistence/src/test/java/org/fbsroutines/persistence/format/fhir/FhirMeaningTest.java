package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was really done, when and where, and which conditions answer a question. */
class FhirMeaningTest {
  private static final String UNA = Fhir.entry("", Fhir.patient("p1", "Una Berg", ""));

  private static String fusion(String more) {
    return Fhir.entry("", Fhir.fusion("a", Fhir.reference("Patient/p1"), more));
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland,2026-10-18T20:30:00Z,2026-10-19",
    "Pacific/Auckland,2026-10-18T20:30:00-00:00,2026-10-19",
    "Pacific/Auckland,2026-10-18T20:30:00+00:00,unknown",
    "Pacific/Auckland,2026-10-18T20:30:00-05:00,2026-10-18",
    "America/Bogota,2026-10-18T02:30:00Z,2026-10-17",
    "America/Bogota,2026-10-18T12:30:00+00:00,2026-10-18",
    "America/Bogota,2026-10-18,2026-10-18",
    "America/Bogota,2026-10,unknown"
  })
  void aMomentIsTheDayOfItsOffsetOrTheClinics(String zone, String moment, String day)
      throws IOException {
    assertThat(
            Fhir.days(
                Fhir.operations(
                    Fhir.in(ZoneId.of(zone)), Fhir.bundle(UNA, fusion(Fhir.completed(moment))))))
        .containsExactly(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-progress", "on-hold", "stopped", "unknown"})
  void ofWhatIsNotCompletedTheDayIsUnknown(String status) throws IOException {
    assertThat(
            Fhir.days(
                Fhir.operations(
                    Fhir.bundle(
                        UNA, fusion(Fhir.completed("2026-11-10").replace("completed", status))))))
        .containsExactly("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          urn:fbs-routines:region~lumbar~lumbar
          urn:fbs-routines:region~cervical~unknown
          http://snomed.info/sct~122494005~unknown
          """)
  void twoBodySitesThatMayDifferAreNoRegion(String system, String code, String region)
      throws IOException {
    Heard<OperationDocument> heard =
        Fhir.operations(
            Fhir.bundle(
                UNA,
                fusion(Fhir.completed("2026-11-10"))
                    .replace(
                        "\"bodySite\": [",
                        "\"bodySite\": [{\"coding\": [{\"system\": \"%s\", \"code\": \"%s\"}]}, "
                            .formatted(system, code))));

    assertThat(heard.rows.get(0).value().operation().orElseThrow().region())
        .extracting(known -> known.fold(Region::token, () -> "unknown"))
        .isEqualTo(region);
  }

  private static String condition(String system, String code) {
    return Fhir.entry(
        "",
        """
        {"resourceType": "Condition", "subject": {"reference": "Patient/p1"},
         "code": {"coding": [{"system": "%s", "code": "%s"}]},
         "clinicalStatus": {"coding": [{"code": "active", "system":
           "http://terminology.hl7.org/CodeSystem/condition-clinical"}]}}\
        """
            .formatted(system, code));
  }

  private static Answer heart(String condition) throws IOException {
    return Fhir.facts(Fhir.bundle(UNA, condition)).rows.stream()
        .map(row -> row.value().facts().answer(Question.HEART_DISEASE))
        .findFirst()
        .orElse(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct,38341003,yes",
    "http://snomed.info/sct,59621000,yes",
    "urn:oid:2.16.840.1.113883.6.96,59621000,yes",
    "http://snomed.info/sct,I10,unknown",
    "http://hl7.org/fhir/sid/icd-10-cm,I10,yes",
    "http://hl7.org/fhir/sid/icd-10-cm,I11.9,yes",
    "http://hl7.org/fhir/sid/icd-10-cm,I1A.0,yes",
    "http://hl7.org/fhir/sid/icd-10,I15.0,yes",
    "urn:oid:2.16.840.1.113883.6.90,I16.1,yes",
    "http://hl7.org/fhir/sid/icd-10-cm,I14,unknown",
    "http://hl7.org/fhir/sid/icd-10-cm,i10,unknown",
    "http://hl7.org/fhir/sid/icd-10-cm,M54.5,unknown",
    "urn:elsewhere,I10,unknown"
  })
  void highBloodPressureIsKnownByTheCodesOfToday(String system, String code, String answer)
      throws IOException {
    assertThat(heart(condition(system, code)).token()).isEqualTo(answer);
  }

  @Test
  void aConditionWhoseMeaningMayBeTurnedAnswersNothing() throws IOException {
    assertThat(
            heart(
                condition("http://snomed.info/sct", "38341003")
                    .replace(
                        "\"subject\"",
                        "\"modifierExtension\": [{\"url\": \"urn:x\", \"valueBoolean\": true}],"
                            + " \"subject\"")))
        .isEqualTo(Answer.UNKNOWN);
  }
}
