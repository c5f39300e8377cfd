package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.FieldSource;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.CsvRow;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;

/** Patients, with their facts or without. */
public record PatientForm(DocumentReading reading) implements RowForm<PatientDocument> {
  /** Patients as they are stored. */
  public static final PatientForm STORED = new PatientForm(DocumentReading.STORED);

  static final Field<PatientDocument, String> ID =
      Field.required("id", "patient_id", Kind.IDENTIFIER, PatientDocument::id, "p");
  private static final Field<PatientDocument, String> NAME =
      Field.required(
          "displayName", "display_name", Kind.TEXT, PatientDocument::displayName, "somebody");
  private static final Field<PatientDocument, Optional<LocalDate>> BIRTH_DATE =
      Field.optional("birthDate", Kind.DAY, PatientDocument::birthDate);
  private static final Field<PatientDocument, ImmutableList<PatientIdentifier>> IDENTIFIERS =
      IdentifierFields.list(PatientDocument::identifiers);
  private static final Fields<PatientDocument> WHO =
      Fields.listed(List.of(ID, NAME, BIRTH_DATE, IDENTIFIERS));
  private static final String FACTS = "facts";
  private static final ImmutableSet<String> MEMBERS =
      Sets.union(WHO.members(), ImmutableSet.of(FACTS)).immutableCopy();
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.<String>builder()
          .addAll(WHO.columns())
          .addAll(FactFields.COLUMNS)
          .add(FactFields.VERSION.column())
          .build();

  @Override
  public String kind() {
    return "patients";
  }

  @Override
  public ImmutableSet<String> columns() {
    return COLUMNS;
  }

  @Override
  public ImmutableMap<String, String> required() {
    return WHO.required();
  }

  @Override
  public String key(PatientDocument row) {
    return row.id();
  }

  @Override
  public String keyField() {
    return ID.member();
  }

  /** A row that states no fact states nothing of facts. */
  @Override
  public PatientDocument fromCsv(CsvRow row) {
    return read(
        row,
        (id, reading) ->
            FactFields.COLUMNS.stream().anyMatch(row::hasColumn)
                ? Optional.of(FactFields.read(Optional.empty(), row, reading))
                    .filter(facts -> !facts.stated().isEmpty())
                : Optional.empty());
  }

  @Override
  public PatientDocument fromJson(Value value) {
    return read(
        value.knowing(MEMBERS),
        (id, reading) -> value.find(FACTS).map(given -> facts(given, id, reading)));
  }

  private static FactsDocument facts(Value value, String id, DocumentReading reading) {
    FactsDocument read = FactsJson.read(value, reading);
    value.knowing(FactsJson.MEMBERS_BY_ID);
    if (!read.patient().orElse(id).equals(id)) {
      throw value.get("patient").refuse(FileComplaint.ANOTHER_PATIENT.of(id));
    }
    return read;
  }

  /** Reads what is stated of a patient's facts. */
  private interface Facts {
    Optional<FactsDocument> read(String id, DocumentReading reading);
  }

  private PatientDocument read(FieldSource source, Facts facts) {
    String id = source.get(ID);
    String displayName = source.get(NAME);
    Optional<LocalDate> birthDate = source.get(BIRTH_DATE);
    ImmutableList<PatientIdentifier> identifiers = source.get(IDENTIFIERS);
    Optional<FactsDocument> read = facts.read(id, reading.bornOn(birthDate));
    return source.build(
        () -> new PatientDocument(id, displayName, birthDate, read, IdSource.CLINIC, identifiers));
  }

  @Override
  public Map<String, String> toCsv(PatientDocument row) {
    Map<String, String> cells = WHO.cells(row);
    row.facts().map(FactFields::cells).ifPresent(cells::putAll);
    return cells;
  }

  @Override
  public ObjectNode toJson(PatientDocument row) {
    ObjectNode json = WHO.json(row);
    row.facts().map(FactFields::exportedNode).ifPresent(facts -> json.set(FACTS, facts));
    return json;
  }
}
