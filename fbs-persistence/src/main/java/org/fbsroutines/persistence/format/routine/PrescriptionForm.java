package org.fbsroutines.persistence.format.routine;

import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.patient.PersonFields;
import org.fbsroutines.persistence.format.row.FieldForm;
import org.fbsroutines.persistence.format.row.RowForm;

/** What somebody proposes for patients, one row for each exercise. */
public final class PrescriptionForm {
  /** Proposals for patients who are there already. */
  public static final RowForm<PrescriptionDocument> FORM =
      new FieldForm<>(
              "prescriptions",
              Fields.of(
                  PrescriptionDocument::new,
                  PersonFields.patient(PrescriptionDocument::patient),
                  PrescriptionJson.ITEM.within(PrescriptionDocument::item),
                  PersonFields.ALL.within(PrescriptionDocument::person)),
              DocumentReading.STORED,
              PrescriptionJson.EXERCISE.column(),
              row -> row.item().exercise() + " for patient " + row.patient())
          .leavingOut(PersonFields.ALL.columns());

  private PrescriptionForm() {}
}
