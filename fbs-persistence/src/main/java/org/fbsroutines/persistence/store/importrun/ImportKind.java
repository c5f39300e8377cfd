package org.fbsroutines.persistence.store.importrun;

import org.fbsroutines.domain.text.Token;

/** What an import brings in. */
public enum ImportKind implements Token {
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
    return token();
  }
}
