package org.fbsroutines.persistence.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Facts of patients: those that differ become the next version. */
public final class FactsStaging implements StagedRows {
  private static final String TABLE = "staged_facts";
  private static final int FIELDS = 5;

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(
        handle, TABLE, "line bigint, patient_id text, facts jsonb, told jsonb, original text");
  }

  /**
   * Adds one row.
   *
   * @param facts as JSON, for a patient who has none
   * @param told the part of them that was told, for one who has; null where they replace all that
   *     is stored
   */
  public static void add(
      CopyRows rows,
      long line,
      String patientId,
      String facts,
      @Nullable String told,
      @Nullable String original) {
    rows.row(FIELDS).int8(line).text(patientId).json(facts).json(told).text(original);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows.of(handle, TABLE)
        .twice("patient_id", "patient_id", "patient_id")
        .unknownPatients()
        .takeOut(consumer);
  }

  @Override
  public String patientsWithFacts() {
    return TABLE;
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    PatientLock.takeAll(handle, TABLE);
    ToldFacts.complete(handle, TABLE);
    return FactsVersions.add(handle, TABLE, recording);
  }
}
