package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.row.CsvRow;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * The facts of patients who are there already; a row leaves those as they are of which it states
 * nothing.
 */
public record FactsForm(DocumentReading reading) implements RowForm<FactsDocument> {
  /** Facts as they are stored. */
  public static final FactsForm STORED = new FactsForm(DocumentReading.STORED);

  private static final Part<FactsDocument, String> PATIENT =
      PersonFields.patient(row -> row.patient().orElse(""));

  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.<String>builder()
          .add(PatientForm.ID.column())
          .addAll(FactFields.COLUMNS)
          .add(FactFields.VERSION.column())
          .addAll(PersonFields.ALL.columns())
          .build();

  @Override
  public ImmutableSet<String> written() {
    return Sets.difference(columns(), PersonFields.ALL.columns()).immutableCopy();
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
    return COLUMNS;
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ImmutableMap.of(PatientForm.ID.column(), PatientForm.ID.example());
  }

  @Override
  public String key(FactsDocument row) {
    return row.patient().orElse("");
  }

  @Override
  public String keyField() {
    return PatientForm.ID.column();
  }

  @Override
  public FactsDocument fromCsv(CsvRow row) {
    String patient = row.get(PATIENT);
    StatedPerson person = PersonFields.ALL.read(row);
    return FactFields.read(Optional.of(patient), row, reading.bornOn(person.birthDate()))
        .of(person);
  }

  @Override
  public Map<String, String> toCsv(FactsDocument row) {
    Map<String, String> cells = FactFields.cells(row);
    cells.put(PatientForm.ID.column(), key(row));
    return cells;
  }

  @Override
  public FactsDocument fromJson(Value value) {
    String patient = value.get(PATIENT);
    return FactsJson.read(value, reading).of(Optional.of(patient));
  }

  @Override
  public ObjectNode toJson(FactsDocument row) {
    return FactFields.exportedNode(row).setAll(PersonFields.ALL.json(row.person()));
  }
}
