package org.fbsroutines.cli;

import java.util.Locale;
import java.util.Optional;
import org.fbsroutines.persistence.store.ImportKind;

/** What can be exported. */
enum ExportKind {
  EXERCISES,
  PATIENTS,
  OPERATIONS,
  FACTS,
  PRESCRIPTIONS,
  RECORDS,
  ROUTINES;

  /** The kind of import that takes it in again; empty where none does. */
  Optional<ImportKind> importKind() {
    return this == ROUTINES ? Optional.empty() : Optional.of(ImportKind.valueOf(name()));
  }

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
