package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;

/** The kinds of rows that can be brought in and written out. */
public final class RowForms {
  /** Patients, with their facts or without. */
  public static final RowForm<PatientDocument> PATIENTS = new PatientForm();

  /** The facts of patients who are there already. */
  public static final RowForm<FactsDocument> FACTS = new FactsForm();

  /** Operations of patients who are there already. */
  public static final RowForm<OperationDocument> OPERATIONS = new OperationForm();

  /** Proposals for patients who are there already. */
  public static final RowForm<PrescriptionDocument> PRESCRIPTIONS = new PrescriptionForm();

  /** What patients did and felt. */
  public static final RowForm<RecordDocument> RECORDS = new RecordForm();

  private RowForms() {}

  /**
   * Exercises.
   *
   * @param ruleBook what governs those that are written out
   * @return their form
   */
  public static RowForm<Exercise> exercises(RuleBook ruleBook) {
    return new ExerciseForm(ruleBook);
  }
}
