package org.fbsroutines.persistence.store;

/** What an import brings in. */
public enum ImportKind {
  /** Exercises of a library. */
  EXERCISES,
  /** Patients with their facts. */
  PATIENTS,
  /** Operations of patients. */
  OPERATIONS,
  /** Facts of patients. */
  FACTS,
  /** Proposals for patients. */
  PRESCRIPTIONS,
  /** Records of sessions. */
  RECORDS
}
