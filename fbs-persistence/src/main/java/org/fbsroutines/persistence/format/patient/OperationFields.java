package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * The fields of an operation: the members of an object, the columns of a row, or the words of a
 * cell, such as {@code discectomy lumbar 2026-01-10 posterior}.
 */
final class OperationFields {
  static final Field<Operation, Known<OperationKind>> KIND =
      Field.stated("kind", Kind.of(OperationKind.class).known(), Operation::kind, Known.unknown());
  static final Field<Operation, Known<Region>> REGION =
      Field.stated("region", Kind.of(Region.class).known(), Operation::region, Known.unknown());
  static final Field<Operation, Known<LocalDate>> DATE =
      Field.stated("date", "operated_on", Kind.OPERATED.known(), Operation::date, Known.unknown());
  static final Field<Operation, Known<Approach>> APPROACH =
      Field.stated(
          "approach", Kind.of(Approach.class).known(), Operation::approach, Known.unknown());

  static final Fields<Operation> ALL = Fields.of(Operation::new, KIND, REGION, DATE, APPROACH);
  static final Kind<Operation> OPERATION = ALL.kind(3, FileComplaint.OPERATION);

  private OperationFields() {}
}
