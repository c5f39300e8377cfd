package org.fbsroutines.persistence.format;

import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;

/** Operations on the spine, one row for each; {@code none} states that a patient had none. */
record OperationForm(FactsReading reading) implements FieldForm<OperationDocument> {
  private static final Field<OperationDocument, String> PATIENT =
      Field.required("patient", "patient_id", Kind.IDENTIFIER, OperationDocument::patient, "p");

  /** Empty where there was no operation. */
  private static final Field<OperationDocument, Optional<Known<OperationKind>>> KIND =
      Field.required(
          OperationFields.KIND.member(),
          OperationFields.KIND.column(),
          OperationFields.KIND.kind().orNone(),
          row -> row.operation().map(Operation::kind),
          Answer.UNKNOWN.token());

  private static final Fields<OperationDocument> FIELDS =
      Fields.of(
          PATIENT,
          KIND,
          OperationFields.REGION.of(OperationDocument::operation),
          OperationFields.DATE.of(OperationDocument::operation),
          OperationFields.APPROACH.of(OperationDocument::operation));

  @Override
  public String kind() {
    return "operations";
  }

  @Override
  public Fields<OperationDocument> fields() {
    return FIELDS;
  }

  @Override
  public String key(OperationDocument row) {
    return row.operation().map(operation -> toCsv(row).toString()).orElse(row.patient());
  }

  @Override
  public String keyField() {
    return PATIENT.column();
  }

  @Override
  public OperationDocument read(FieldSource source) {
    String patient = source.get(PATIENT);
    if (source.get(KIND).isPresent()) {
      Operation operation = OperationFields.read(source, reading);
      return source.build(() -> new OperationDocument(patient, Optional.of(operation)));
    }
    if (Stream.of(OperationFields.REGION, OperationFields.DATE, OperationFields.APPROACH)
        .anyMatch(field -> source.find(field).filter(Known::isKnown).isPresent())) {
      throw source.required(KIND).refuse(FileComplaint.NONE_WITH_MORE.of());
    }
    return source.build(() -> new OperationDocument(patient, Optional.empty()));
  }
}
