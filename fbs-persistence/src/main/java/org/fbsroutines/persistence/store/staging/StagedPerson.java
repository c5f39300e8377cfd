package org.fbsroutines.persistence.store.staging;

import static java.util.stream.Collectors.joining;

import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;
import org.jdbi.v3.core.Handle;

/**
 * Whose a row is, and who the file states that the patient is.
 *
 * @param patientId the patient's id
 * @param stated who it is, beside the id
 */
public record StagedPerson(String patientId, StatedPerson stated) {
  /** All but the id may be null: an id whose source is null is the clinic's own. */
  static final String COLUMNS =
      "patient_id text, display_name text, birth_date date, id_source text, identifiers text, ";

  private static final int FIELDS = 5;

  /** Begins a staging table of rows that change facts, and the table of what is held back. */
  static StagedCopy stage(Handle handle, String table, String columns) {
    HeldFacts.begin(handle);
    return StagedCopy.begin(handle, table, COLUMNS + columns);
  }

  /** Begins a row of so many fields more. */
  CopyRows begin(CopyRows rows, RowPlace place, int fields) {
    return place
        .begin(rows, FIELDS + fields)
        .text(patientId)
        .text(stated.displayName().orElse(null))
        .date(stated.birthDate().orElse(null))
        .text(stated.idSource() == IdSource.CLINIC ? null : stated.idSource().token())
        .text(
            stated.identifiers().isEmpty()
                ? null
                : stated.identifiers().stream()
                    .map(PatientIdentifier::toString)
                    .collect(joining("\n")));
  }

  /** Returns whether a row of a table states more than the id of its patient. */
  static boolean areStated(Handle handle, String table) {
    return exist(
        handle, table, "num_nonnulls(display_name, birth_date, id_source, identifiers) > 0");
  }

  /** Returns whether a row of a table states a number of its patient. */
  static boolean haveNumbers(Handle handle, String table) {
    return exist(handle, table, "identifiers is not null");
  }

  private static boolean exist(Handle handle, String table, String condition) {
    return handle
        .createQuery("select exists (select from " + table + " where " + condition + ")")
        .mapTo(Boolean.class)
        .one();
  }
}
