package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * The facts of patients who are there already; a row leaves those as they are of which it says
 * nothing.
 */
final class FactsForm implements RowForm<FactsDocument> {
  private final FactsReading reading;

  FactsForm(FactsReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "facts";
  }

  @Override
  public String listFormat() {
    return "fbs-facts-list/1";
  }

  @Override
  public ImmutableSet<String> columns() {
    return Sets.union(ImmutableSet.of(PatientCsv.ID), PatientCsv.FACTS).immutableCopy();
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ImmutableMap.of(PatientCsv.ID, "p");
  }

  @Override
  public String key(FactsDocument row) {
    return row.patient().orElse("");
  }

  @Override
  public String keyField() {
    return PatientCsv.ID;
  }

  @Override
  public FactsDocument fromCsv(CsvRow row) {
    String patient = row.get(PatientCsv.ID).identifier();
    PatientFacts facts = FactsCsv.read(row, PatientCsv.QUESTIONS, reading);
    return row.build(() -> document(patient, facts, FactNames.told(row)));
  }

  private static FactsDocument document(
      String patient, PatientFacts facts, ImmutableSet<String> told) {
    Identifier.check("patient", patient);
    return new FactsDocument(Optional.of(patient), facts, told);
  }

  @Override
  public Map<String, String> toCsv(FactsDocument row) {
    Map<String, String> fields = new HashMap<>();
    FactsCsv.write(row, PatientCsv.QUESTIONS, fields);
    fields.put(PatientCsv.ID, key(row));
    return fields;
  }

  @Override
  public FactsDocument fromJson(Value value) {
    String patient = value.get("patient").text();
    FactsDocument read = FactsJson.read(value, reading);
    return value.build(() -> document(patient, read.facts(), read.told()));
  }

  @Override
  public ObjectNode toJson(FactsDocument row) {
    return FactsWriter.toldNode(row);
  }
}
