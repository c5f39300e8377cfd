package org.fbsroutines.persistence.store.staging;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whose a row is, and who the file states that the patient is.
 *
 * @param displayName null where the file does not state it
 * @param birthDate likewise
 * @param idSource where the id comes from, {@code record-number} or {@code resource}; null where it
 *     is the clinic's own
 */
public record StagedPerson(
    String patientId,
    @Nullable String displayName,
    @Nullable LocalDate birthDate,
    @Nullable String idSource) {
  private static final String COLUMNS =
      "patient_id text, display_name text, birth_date date, id_source text, ";

  private static final int FIELDS = 4;

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
        .text(displayName)
        .date(birthDate)
        .text(idSource);
  }
}
