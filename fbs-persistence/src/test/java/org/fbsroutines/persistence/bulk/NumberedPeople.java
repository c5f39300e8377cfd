package org.fbsroutines.persistence.bulk;

/** Small FHIR files about people who have numbers. */
final class NumberedPeople {
  private NumberedPeople() {}

  static String number(String system, String value, String more) {
    return "{\"system\": \"" + system + "\", \"value\": \"" + value + "\"" + more + "}";
  }

  static String patient(String id, String name, String born, String... numbers) {
    return """
    {"resourceType": "Patient", "id": "%s", "name": [{"text": "%s"}], "birthDate": "%s",
     "identifier": [%s]}\
    """
        .formatted(id, name, born, String.join(", ", numbers));
  }

  static String fusion(String subject) {
    return """
    {"resourceType": "Procedure", "status": "completed", "subject": %s,
     "performedDateTime": "2026-03-01",
     "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]}}\
    """
        .formatted(subject);
  }

  static String bundle(String... resources) {
    return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\": "
        + String.join("}, {\"resource\": ", resources)
        + "}]}";
  }

  static String operated(String patient) {
    return bundle(patient, fusion("{\"reference\": \"Patient/x\"}"));
  }

  static String named(String system, String value, String more) {
    return bundle(fusion("{\"identifier\": " + number(system, value, more) + "}"));
  }
}
