package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;

/** Operations on the spine, one row for each; {@code none} says that a patient had none. */
final class OperationForm implements RowForm<OperationDocument> {
  private static final String NONE = "none";
  private static final String UNKNOWN = FactsJson.UNKNOWN;
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of("patient_id", "kind", "region", "operated_on", "approach");

  private final FactsReading reading;

  OperationForm(FactsReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "operations";
  }

  @Override
  public ImmutableSet<String> columns() {
    return COLUMNS;
  }

  @Override
  public ImmutableMap<String, String> required() {
    return ImmutableMap.of("patient_id", "p", "kind", UNKNOWN);
  }

  @Override
  public String key(OperationDocument row) {
    return row.operation().map(operation -> toCsv(row).toString()).orElse(row.patient());
  }

  @Override
  public String keyField() {
    return "patient_id";
  }

  @Override
  public OperationDocument fromCsv(CsvRow row) {
    String patient = row.get("patient_id").identifier();
    Operation operation =
        new Operation(
            known(row.find("kind").filter(cell -> !cell.isText(NONE)), OperationForm::kind),
            known(row.find("region"), cell -> cell.token(Tokens.REGION)),
            known(row.find("operated_on"), reading::operated),
            known(row.find("approach"), cell -> cell.token(Tokens.APPROACH)));
    boolean isNone = row.get("kind").isText(NONE);
    if (isNone && (operation.region().isKnown() || operation.date().isKnown())) {
      throw row.get("kind").refuse(FileComplaint.NONE_WITH_MORE.of());
    }
    return row.build(
        () -> new OperationDocument(patient, isNone ? Optional.empty() : Optional.of(operation)));
  }

  private static OperationKind kind(Value cell) {
    return cell.token(Tokens.OPERATION_KIND);
  }

  private static <T> Known<T> known(Optional<Value> told, Function<Value, T> read) {
    return told.filter(value -> !value.isText(UNKNOWN))
        .map(value -> Known.of(read.apply(value)))
        .orElse(Known.unknown());
  }

  @Override
  public Map<String, String> toCsv(OperationDocument row) {
    Map<String, String> fields = new HashMap<>();
    fields.put("patient_id", row.patient());
    if (row.operation().isEmpty()) {
      fields.put("kind", NONE);
    }
    row.operation()
        .ifPresent(
            operation -> {
              fields.put("kind", text(operation.kind(), Tokens.OPERATION_KIND::of));
              fields.put("region", text(operation.region(), Tokens.REGION::of));
              fields.put("operated_on", text(operation.date(), LocalDate::toString));
              fields.put("approach", text(operation.approach(), Tokens.APPROACH::of));
            });
    return fields;
  }

  private static <T> String text(Known<T> known, Function<T, String> write) {
    return known.fold(write, () -> UNKNOWN);
  }

  @Override
  public OperationDocument fromJson(Value value) {
    value.knowing("patient", "kind", "region", "date", "approach");
    String patient = value.get("patient").text();
    if (value.get("kind").isText(NONE)) {
      value.knowing("patient", "kind");
      return value.build(() -> new OperationDocument(patient, Optional.empty()));
    }
    Operation operation = FactsJson.operationParts(value, reading);
    return value.build(() -> new OperationDocument(patient, Optional.of(operation)));
  }

  @Override
  public ObjectNode toJson(OperationDocument row) {
    ObjectNode json = JsonNodes.object().put("patient", row.patient());
    return row.operation()
        .map(operation -> json.<ObjectNode>setAll(FactsWriter.operationNode(operation)))
        .orElseGet(() -> json.put("kind", NONE));
  }
}
