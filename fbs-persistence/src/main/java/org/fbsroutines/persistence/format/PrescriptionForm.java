package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;

/** What somebody proposes for patients, one row for each exercise. */
final class PrescriptionForm implements RowForm<PrescriptionDocument> {
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.<String>builder()
          .add("patient_id", "exercise_id")
          .addAll(DosageFields.COLUMNS)
          .add("override_reason")
          .build();

  @Override
  public String kind() {
    return "prescriptions";
  }

  @Override
  public ImmutableSet<String> columns() {
    return COLUMNS;
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ImmutableMap.of("patient_id", "p", "exercise_id", "e");
  }

  @Override
  public String key(PrescriptionDocument row) {
    return row.item().exercise() + " for patient " + row.patient();
  }

  @Override
  public String keyField() {
    return "exercise_id";
  }

  @Override
  public PrescriptionDocument fromCsv(CsvRow row) {
    String patient = row.get("patient_id").identifier();
    ExerciseId exercise = row.get("exercise_id").exerciseId();
    Dosage.Stated dosage =
        DosageFields.read(row).stated().orElseThrow(() -> row.refuse(FileComplaint.NO_DOSAGE.of()));
    Optional<String> reason = row.text("override_reason");
    return row.build(
        () -> new PrescriptionDocument(patient, new PrescribedItem(exercise, dosage, reason)));
  }

  @Override
  public Map<String, String> toCsv(PrescriptionDocument row) {
    Map<String, String> fields = DosageFields.cells(row.item().dosage());
    fields.put("patient_id", row.patient());
    fields.put("exercise_id", row.item().exercise().value());
    row.item().overrideReason().ifPresent(reason -> fields.put("override_reason", reason));
    return fields;
  }

  @Override
  public PrescriptionDocument fromJson(Value value) {
    value.knowing("patient", "exercise", "dosage", "overrideReason");
    String patient = value.get("patient").text();
    PrescribedItem item = PrescriptionJson.item(value);
    return value.build(() -> new PrescriptionDocument(patient, item));
  }

  @Override
  public ObjectNode toJson(PrescriptionDocument row) {
    return JsonNodes.object()
        .put("patient", row.patient())
        .setAll(PrescriptionJson.node(row.item()));
  }
}
