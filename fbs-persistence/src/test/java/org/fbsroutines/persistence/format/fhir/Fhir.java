package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.code.CodeMeanings;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.problem.Located;

/** Small resources of FHIR of invented people. */
final class Fhir {
  /** The systems that the clinic of the tests lists. */
  static final ImmutableSet<String> SYSTEMS = ImmutableSet.of("urn:oid:1.2.99");

  static final ReadingDay DAY = in(ZoneOffset.UTC);

  private Fhir() {}

  /** The day of the tests in a clinic somewhere. */
  static ReadingDay in(ZoneId zone) {
    return new ReadingDay(
        Entering.TODAY, zone, LocalDate.of(2026, 10, 1), CodeMeanings.NONE, SYSTEMS);
  }

  /** A patient. */
  static String patient(String id, String name, String more) {
    return """
    {"resourceType": "Patient", "id": "%s", "birthDate": "1961-05-04", "name": [{"text": "%s"}]%s}\
    """
        .formatted(id, name, more.isEmpty() ? "" : ", " + more);
  }

  /** A lumbar fusion of a subject. */
  static String fusion(String id, String subject, String more) {
    return """
    {"resourceType": "Procedure", "id": "%s", "subject": %s,
     "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]},
     "bodySite": [{"coding": [{"system": "urn:fbs-routines:region", "code": "lumbar"}]}], %s}\
    """
        .formatted(id, subject, more);
  }

  static String reference(String reference) {
    return "{\"reference\": \"" + reference + "\"}";
  }

  static String completed(String moment) {
    return "\"status\": \"completed\", \"performedDateTime\": \"" + moment + "\"";
  }

  /** An entry; the address may be empty. */
  static String entry(String fullUrl, String resource) {
    return "{"
        + (fullUrl.isEmpty() ? "" : "\"fullUrl\": \"" + fullUrl + "\", ")
        + "\"resource\": "
        + resource
        + "}";
  }

  static String bundle(String... entries) {
    return Stream.of(entries)
        .collect(
            Collectors.joining(
                ",\n",
                "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\n",
                "]}"));
  }

  static Heard<PatientDocument> patients(String file) throws IOException {
    return Heard.of(new FhirPatientsLayout(DAY), GivenFiles.text("f.json", file));
  }

  static Heard<OperationDocument> operations(String file) throws IOException {
    return operations(DAY, file);
  }

  static Heard<OperationDocument> operations(ReadingDay day, String file) throws IOException {
    return Heard.of(
        new FhirOperationsLayout(day, Entering.READING), GivenFiles.text("f.json", file));
  }

  static Heard<FactsDocument> facts(String file) throws IOException {
    return Heard.of(new FhirFactsLayout(DAY, Entering.READING), GivenFiles.text("f.json", file));
  }

  /** The patients who have an operation of a known kind. */
  static ImmutableList<String> operated(Heard<OperationDocument> heard) {
    return heard.rows.stream()
        .map(Located::value)
        .filter(row -> !row.isInError())
        .filter(row -> row.operation().orElseThrow().kind().isKnown())
        .map(OperationDocument::patient)
        .collect(ImmutableList.toImmutableList());
  }

  /** The days of the operations of a known kind. */
  static ImmutableList<String> days(Heard<OperationDocument> heard) {
    return heard.rows.stream()
        .map(Located::value)
        .filter(row -> !row.isInError())
        .map(row -> row.operation().orElseThrow())
        .filter(operation -> operation.kind().isKnown())
        .map(Operation::date)
        .map(date -> date.fold(LocalDate::toString, () -> "unknown"))
        .collect(ImmutableList.toImmutableList());
  }
}
