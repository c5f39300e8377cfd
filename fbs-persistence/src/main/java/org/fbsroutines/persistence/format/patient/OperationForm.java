package org.fbsroutines.persistence.format.patient;

import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.FieldForm;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.identity.StatedPerson;

/** Operations on the spine, one row for each; {@code none} states that a patient had none. */
public final class OperationForm {
  private static final Part<OperationDocument, String> PATIENT =
      PersonFields.patient(OperationDocument::patient);

  /** Empty where there was no operation. */
  private static final Field<OperationDocument, Optional<Known<OperationKind>>> KIND =
      Field.required(
          OperationFields.KIND.member(),
          OperationFields.KIND.column(),
          OperationFields.KIND.kind().orNone(),
          row -> row.operation().map(Operation::kind),
          Answer.UNKNOWN.token());

  private static final Field<OperationDocument, Optional<String>> VERSION =
      Field.optional(FactFields.VERSION.member(), Kind.TEXT, OperationDocument::version);

  private static final Part<OperationDocument, StatedPerson> PERSON =
      PersonFields.ALL.within(OperationDocument::person);

  private static final Fields<OperationDocument> FIELDS =
      Fields.built(
          OperationForm::read,
          PATIENT,
          KIND,
          OperationFields.REGION.of(OperationDocument::operation),
          OperationFields.DATE.of(OperationDocument::operation),
          OperationFields.APPROACH.of(OperationDocument::operation),
          VERSION,
          PERSON);

  /** Operations as they are stored. */
  public static final RowForm<OperationDocument> STORED = of(DocumentReading.STORED);

  private static OperationDocument read(Fields.Parts read) {
    String patient = read.get(PATIENT);
    StatedPerson person = read.get(PERSON);
    return new OperationDocument(patient, operation(read, person), person, read.get(VERSION));
  }

  private static Optional<Operation> operation(Fields.Parts read, StatedPerson person) {
    if (read.get(KIND).isPresent()) {
      return Optional.of(
          OperationFields.ALL.read(read.source(), read.reading().bornOn(person.birthDate())));
    }
    if (Stream.of(OperationFields.REGION, OperationFields.DATE, OperationFields.APPROACH)
        .anyMatch(field -> read.get(field).isKnown())) {
      throw read.source().value(KIND).orElseThrow().refuse(FileComplaint.NONE_WITH_MORE.of());
    }
    return Optional.empty();
  }

  private OperationForm() {}

  /** Operations, read like this. */
  public static RowForm<OperationDocument> of(DocumentReading reading) {
    return new FieldForm<>(
            "operations",
            FIELDS,
            reading,
            PatientForm.ID.column(),
            row ->
                row.operation()
                    .map(operation -> FIELDS.cells(row).toString())
                    .orElseGet(row::patient))
        .leavingOut(PersonFields.ALL.columns());
  }
}
