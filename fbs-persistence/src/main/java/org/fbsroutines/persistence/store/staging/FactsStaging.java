package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.FactsVersions;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Facts of patients: those that differ become the next version.
 *
 * @param judgement states what of them may be stored at once
 */
public record FactsStaging(FactsJudgement judgement) implements StagedRows {
  private static final String TABLE = "staged_facts";
  private static final int FIELDS = 4;

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedPerson.stage(handle, TABLE, "facts jsonb, told jsonb, seen text, entries jsonb");
  }

  /**
   * Adds one row.
   *
   * @param person whose row it is
   * @param facts as JSON, for a patient who has none
   * @param told the part of them that was stated, for one who has; null where they replace all that
   *     is stored
   * @param seen the facts from which the row was made, as an export names them; null where it does
   *     not say
   * @param entries what it states in codes of other systems, as JSON; null where it states none
   */
  public static void add(
      CopyRows rows,
      RowPlace place,
      StagedPerson person,
      String facts,
      @Nullable String told,
      @Nullable String seen,
      @Nullable String entries) {
    person.begin(rows, place, FIELDS).json(facts).json(told).text(seen).json(entries);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    NumberedPatients.find(handle, TABLE, refused);
    PatientLock.takeAll(handle, TABLE);
    NumberedPatients.check(TABLE, refused);
    ToldFacts.complete(handle, TABLE);
    StagedEntries.doubt(handle, TABLE);
    refused
        .twice("patient_id", "patient_id", "patient_id")
        .unknownPatients()
        .find(Refused.Reason.ANOTHER_PERSON, OtherPeople.select(TABLE));
    ChangedFacts.judge(handle, TABLE, refused, judgement);
    refused.takeOut(consumer, HeldFacts.TABLE);
  }

  @Override
  public String patientsWithFacts() {
    return TABLE;
  }

  @Override
  public void keepEntries(Handle handle, UUID run, Recording recording) {
    StagedEntries.keep(handle, TABLE, run, recording);
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    return FactsVersions.add(handle, TABLE, recording);
  }
}
