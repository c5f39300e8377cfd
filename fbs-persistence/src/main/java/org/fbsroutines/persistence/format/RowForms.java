package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;

/** The kinds of rows that can be brought in and written out. */
public final class RowForms {
  /** Patients, with their facts or without. */
  public static final RowForm<PatientDocument> PATIENTS = patients(FactsReading.STORED);

  /** The facts of patients who are there already. */
  public static final RowForm<FactsDocument> FACTS = facts(FactsReading.STORED);

  /** Operations of patients who are there already. */
  public static final RowForm<OperationDocument> OPERATIONS = operations(FactsReading.STORED);

  /** Proposals for patients who are there already. */
  public static final RowForm<PrescriptionDocument> PRESCRIPTIONS = new PrescriptionForm();

  /** What patients did and felt. */
  public static final RowForm<RecordDocument> RECORDS = new RecordForm();

  private RowForms() {}

  /**
   * Patients, with their facts or without.
   *
   * @param reading how to read the facts
   * @return their form
   */
  public static RowForm<PatientDocument> patients(FactsReading reading) {
    return new PatientForm(reading);
  }

  /**
   * The facts of patients who are there already.
   *
   * @param reading how to read them
   * @return their form
   */
  public static RowForm<FactsDocument> facts(FactsReading reading) {
    return new FactsForm(reading);
  }

  /**
   * Operations of patients who are there already.
   *
   * @param reading how to read them
   * @return their form
   */
  public static RowForm<OperationDocument> operations(FactsReading reading) {
    return new OperationForm(reading);
  }

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
