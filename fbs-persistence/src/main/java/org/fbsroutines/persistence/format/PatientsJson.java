package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.patient.EntryRule;

/** Patients with their facts as JSON, {@code fbs-patients/1}. */
public final class PatientsJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-patients/1";

  private static final String PATIENTS = "patients";

  private PatientsJson() {}

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param rule what the facts must keep to
   * @return the patients in their order, each id once
   * @throws FormatException naming every problem
   */
  public static ImmutableList<Located<PatientDocument>> read(
      String file, InputStream input, EntryRule rule) {
    RowForm<PatientDocument> form = RowForms.patients(FactsReading.entered(rule));
    return CollectedRows.read(new JsonListLayout<>(form), file, input, form);
  }

  static PatientDocument patient(Value value, FactsReading reading) {
    value.knowing("id", "displayName", "birthDate", "facts");
    String id = value.get("id").text();
    String displayName = value.get("displayName").text();
    Optional<LocalDate> birthDate = value.find("birthDate").map(Value::date);
    Optional<FactsDocument> facts =
        value.find("facts").map(given -> facts(given, id, reading.bornOn(birthDate)));
    return value.build(() -> new PatientDocument(id, displayName, birthDate, facts));
  }

  private static FactsDocument facts(Value value, String id, FactsReading reading) {
    FactsDocument read = FactsJson.read(value, reading);
    if (!read.patient().orElse(id).equals(id)) {
      throw value.get("patient").refuse(FileComplaint.ANOTHER_PATIENT.of(id));
    }
    return read;
  }

  /**
   * Writes a document.
   *
   * @param patients the patients
   * @return JSON text
   */
  public static String write(List<PatientDocument> patients) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    json.set(PATIENTS, JsonNodes.list(patients, PatientsJson::patientNode));
    return JsonText.write(json);
  }

  static ObjectNode patientNode(PatientDocument patient) {
    ObjectNode node =
        JsonNodes.object().put("id", patient.id()).put("displayName", patient.displayName());
    patient.birthDate().ifPresent(date -> node.put("birthDate", date.toString()));
    patient.facts().ifPresent(facts -> node.set("facts", FactsWriter.toldNode(facts)));
    return node;
  }
}
