package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
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

  /**
   * Writes a document.
   *
   * @param patients the patients
   * @return JSON text
   */
  public static String write(List<PatientDocument> patients) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    json.set(PATIENTS, JsonNodes.list(patients, RowForms.PATIENTS::toJson));
    return JsonText.write(json);
  }
}
