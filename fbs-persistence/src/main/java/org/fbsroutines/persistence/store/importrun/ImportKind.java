package org.fbsroutines.persistence.store.importrun;

import java.util.Locale;

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
  RECORDS;

  /** Returns the word on the command line, such as {@code patients}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
