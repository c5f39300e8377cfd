package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.routine.PrescriptionDocument;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.row.RowForm;

/** The kinds of rows that can be brought in and written out. */
public final class RowForms {
  /** Patients, with their facts or without. */
  public static final RowForm<PatientDocument> PATIENTS = patients(DocumentReading.STORED);

  /** The facts of patients who are there already. */
  public static final RowForm<FactsDocument> FACTS = facts(DocumentReading.STORED);

  /** Operations of patients who are there already. */
  public static final RowForm<OperationDocument> OPERATIONS = operations(DocumentReading.STORED);

  /** Proposals for patients who are there already. */
  public static final RowForm<PrescriptionDocument> PRESCRIPTIONS = PrescriptionForm.FORM;

  /** What patients did and felt. */
  public static final RowForm<RecordDocument> RECORDS = RecordForm.FORM;

  private RowForms() {}

  /**
   * Patients, with their facts or without.
   *
   * @param reading how to read the facts
   * @return their form
   */
  public static RowForm<PatientDocument> patients(DocumentReading reading) {
    return new PatientForm(reading);
  }

  /**
   * The facts of patients who are there already.
   *
   * @param reading how to read them
   * @return their form
   */
  public static RowForm<FactsDocument> facts(DocumentReading reading) {
    return new FactsForm(reading);
  }

  /**
   * Operations of patients who are there already.
   *
   * @param reading how to read them
   * @return their form
   */
  public static RowForm<OperationDocument> operations(DocumentReading reading) {
    return OperationForm.of(reading);
  }

  /**
   * Exercises.
   *
   * @param ruleBook what governs those that are written out
   * @return their form
   */
  public static RowForm<Exercise> exercises(RuleBook ruleBook) {
    return ExerciseForm.of(ruleBook);
  }
}
