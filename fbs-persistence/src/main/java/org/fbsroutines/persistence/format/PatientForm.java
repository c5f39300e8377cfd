package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;

/** Patients, with their facts or without. */
final class PatientForm implements RowForm<PatientDocument> {
  private final FactsReading reading;

  PatientForm(FactsReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "patients";
  }

  @Override
  public ImmutableSet<String> columns() {
    return PatientCsv.columns();
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ImmutableMap.of(PatientCsv.ID, "p", "display_name", "somebody");
  }

  @Override
  public String key(PatientDocument row) {
    return row.id();
  }

  @Override
  public String keyField() {
    return "id";
  }

  @Override
  public PatientDocument fromCsv(CsvRow row) {
    return PatientCsv.patient(row, reading);
  }

  @Override
  public Map<String, String> toCsv(PatientDocument row) {
    return PatientCsv.fields(row);
  }

  @Override
  public PatientDocument fromJson(Value value) {
    return PatientsJson.patient(value, reading);
  }

  @Override
  public ObjectNode toJson(PatientDocument row) {
    return PatientsJson.patientNode(row);
  }
}
