package org.fbsroutines.persistence.bulk;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bundles of FHIR about two patients, Q-1 and Q-2, whose procedures and conditions have codes. */
final class CodedBundle {
  /** The two of them, whose history is complete. */
  static final String PATIENTS =
      """
      patient_id,display_name,birth_date,operations,heart_failure,uncontrolled_epilepsy
      Q-1,Una Berg,1961-05-04,discectomy lumbar 2024-01-10,no,no
      Q-2,Udo Thal,1962-05-04,discectomy lumbar 2024-01-10,no,no
      """;

  static final String SNOMED = "http://snomed.info/sct";

  private CodedBundle() {}

  static String procedure(int patient, String system, String code, LocalDate day) {
    return """
    {"resource": {"resourceType": "Procedure", "status": "completed",
      "performedDateTime": "%s", "subject": {"reference": "urn:uuid:%d"},
      "code": {"coding": [{"system": "%s", "code": "%s", "display": "words of the file"}]}}}
    """
        .formatted(day, patient, system, code);
  }

  static String condition(int patient, String system, String code, String status) {
    return """
    {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:%d"},
      "clinicalStatus": {"coding": [{"code": "%s", "system":
        "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
      "code": {"coding": [{"system": "%s", "code": "%s"}]}}}
    """
        .formatted(patient, status, system, code);
  }

  static String bundle(String... resources) {
    return Stream.of(resources)
        .collect(
            Collectors.joining(
                ",",
                """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "Q-1",
                    "name": [{"text": "Una Berg"}], "birthDate": "1961-05-04"}},
                  {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Patient", "id": "Q-2",
                    "name": [{"text": "Udo Thal"}], "birthDate": "1962-05-04"}},
                """,
                "]}"));
  }
}
