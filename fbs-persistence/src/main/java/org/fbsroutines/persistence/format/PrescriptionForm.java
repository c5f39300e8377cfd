package org.fbsroutines.persistence.format;

/** What somebody proposes for patients, one row for each exercise. */
final class PrescriptionForm {
  static final RowForm<PrescriptionDocument> FORM =
      new FieldForm<>(
          "prescriptions",
          Fields.of(
              PrescriptionDocument::new,
              Field.required(
                  "patient", "patient_id", Kind.IDENTIFIER, PrescriptionDocument::patient, "p"),
              PrescriptionJson.ITEM.within(PrescriptionDocument::item)),
          DocumentReading.STORED,
          PrescriptionJson.EXERCISE.column(),
          row -> row.item().exercise() + " for patient " + row.patient());

  private PrescriptionForm() {}
}
