package org.fbsroutines.persistence.store.staging;

import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Patients: a name or birth date that differs is corrected, facts that differ become the next
 * version, what is not stated stays as it is. A demonstration patient never turns into a real one.
 */
public final class PatientStaging implements StagedRows {
  private static final String TABLE = "staged_patient";
  private static final int FIELDS = 5;

  private static final String PART =
      """
      with told as (
        insert into patient_facts (clinic_id, patient_id, version, document, recorded_at,
          recorded_by)
        select clinic_id, patient_id, 1, facts, :at, :by from staged_part where facts is not null
      )
      insert into patient (clinic_id, patient_id, display_name, birth_date, demonstration,
        created_at, created_by)
      select clinic_id, patient_id, display_name, birth_date, false, :at, :by from staged_part
      """;

  private static final String CHANGED =
      """
      with compared as (
        select staged.*, patient.patient_id is null as is_new,
          coalesce(staged.birth_date, patient.birth_date) as born,
          (patient.display_name, patient.birth_date) is distinct from
            (staged.display_name, coalesce(staged.birth_date, patient.birth_date)) as is_renamed,
          staged.facts is not null and latest.content_hash is distinct from
            content_hash(staged.facts) as has_new_facts,
          coalesce(latest.version, 0) + 1 as next_version,
          staged.identifiers is not null and exists (
            select from new_identifier where new_identifier.ordinal = staged.ordinal)
            as is_numbered
        from staged_patient as staged
          left join lateral (
            select patient_id, display_name, birth_date from patient
            where patient.patient_id = staged.patient_id limit 1) as patient on true
          left join lateral (
            select version, content_hash from patient_facts
            where patient_facts.patient_id = staged.patient_id
            order by version desc limit 1) as latest on true
      ), inserted as (
        insert into patient (patient_id, display_name, birth_date, demonstration, created_at,
          created_by)
        select patient_id, display_name, birth_date, false, :at, :by from compared where is_new
      ), updated as (
        insert into patient (patient_id, display_name, birth_date, demonstration, created_at,
          created_by)
        select patient_id, display_name, born, false, :at, :by
        from compared where not is_new and is_renamed
        on conflict on constraint patient_pk do update
          set display_name = excluded.display_name, birth_date = excluded.birth_date
      ), numbered as (
        insert into patient_identifier (system, value, patient_id, recorded_at, recorded_by)
        select system, value, patient_id, :at, :by
        from compared join new_identifier using (ordinal) where is_numbered
      ), recorded as (
        insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
        select patient_id, next_version, facts, :at, :by from compared where has_new_facts
      )
      select count(*) filter (where is_new) as added,
        count(*) filter (where not is_new and (is_renamed or has_new_facts or is_numbered)) as changed,
        count(*) filter (where not is_new and not is_renamed and not has_new_facts
          and not is_numbered) as unchanged
      from compared
      """;

  private static final String CLASHING_DEMONSTRATION =
      """
      select ordinal, patient_id as value, '' as detail
      from staged_patient as staged cross join lateral (
          select display_name, birth_date, demonstration from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
      where patient.demonstration
        and ((patient.display_name, patient.birth_date) is distinct from
            (staged.display_name, coalesce(staged.birth_date, patient.birth_date))
          or (staged.facts is not null and content_hash(staged.facts) is distinct from (
            select content_hash from patient_facts
            where patient_facts.patient_id = staged.patient_id
            order by version desc limit 1)))
      """;

  private static final String RENAMED =
      """
      select line, patient_id, field, stored, arriving
      from (
        select ordinal, line, staged.patient_id, field, stored, arriving
        from staged_patient as staged cross join lateral (
          select display_name, birth_date from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
          cross join lateral (values
            ('display_name', patient.display_name, staged.display_name),
            ('birth_date', cast(patient.birth_date as text), cast(staged.birth_date as text))
          ) as compared (field, stored, arriving)
        union all
        select ordinal, stated.line, staged.patient_id, 'identifiers', null,
          concat_ws(' ', system, value)
        from new_identifier as stated join staged_patient as staged using (ordinal)
          cross join lateral (
            select from patient where patient.patient_id = staged.patient_id limit 1) as patient
      ) as compared
      where arriving <> coalesce(stored, '')
      order by ordinal, field, arriving
      """;

  private final FactsJudgement judgement;
  private long known;

  /**
   * Patients.
   *
   * @param judgement states what of their facts may be stored at once
   */
  public PatientStaging(FactsJudgement judgement) {
    this.judgement = judgement;
  }

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedPerson.stage(
        handle, TABLE, "facts jsonb, told jsonb, seen text, name_key bigint, may_repeat boolean");
  }

  /**
   * Adds one row.
   *
   * @param person whose row it is; the name must be stated
   * @param facts as JSON, for a patient who has none; null to leave them as they are
   * @param told the part of them that was stated, for one who has; null where they replace all that
   *     is stored
   * @param seen as for {@link FactsStaging#add}
   * @param nameKey a number that near names have in common
   * @param mayRepeat false where no row of the file has the same birth date and name key, or where
   *     another of them states true
   */
  public static void add(
      CopyRows rows,
      RowPlace place,
      StagedPerson person,
      @Nullable String facts,
      @Nullable String told,
      @Nullable String seen,
      long nameKey,
      boolean mayRepeat) {
    person
        .begin(rows, place, FIELDS)
        .json(facts)
        .json(told)
        .text(seen)
        .int8(nameKey)
        .bool(mayRepeat);
  }

  @Override
  public boolean takesParts() {
    return true;
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    RefusedRows refused = RefusedRows.of(handle, TABLE);
    NumberedPatients.find(handle, TABLE, refused);
    NumberedPatients.giveOwnIds(handle, TABLE);
    refused.twiceIn(
        "stated_identifier", "identifiers", "concat_ws(' ', system, value)", "system", "value");
    PatientLock.takeAll(handle, TABLE);
    NumberedPatients.findNew(handle);
    find(handle, refused);
    refused.takeOut(consumer, HeldFacts.TABLE);
    known = countKnown(handle);
  }

  /** Only under the locks of the patients. */
  private void find(Handle handle, RefusedRows refused) {
    NumberedPatients.check(TABLE, refused);
    ToldFacts.complete(handle, TABLE);
    refused
        .twice("patient_id", "patient_id", "patient_id")
        .find("patient_id", Refused.Reason.DEMONSTRATION, CLASHING_DEMONSTRATION)
        .find(Refused.Reason.ANOTHER_PERSON, OtherPeople.select(TABLE));
    ChangedFacts.judge(handle, TABLE, refused, judgement);
  }

  private static long countKnown(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) from staged_patient as staged cross join lateral (
              select from patient where patient.patient_id = staged.patient_id limit 1) as patient
            """)
        .mapTo(Long.class)
        .one();
  }

  /** Who has a number is looked up. */
  @Override
  public boolean isStoredAlone(Handle handle, String part) {
    return !StagedPerson.haveNumbers(handle, part);
  }

  @Override
  public void forEachRenamed(Handle handle, Consumer<Renamed> consumer) {
    handle.createQuery(RENAMED).map(ConstructorMapper.of(Renamed.class)).forEach(consumer);
  }

  @Override
  public boolean arePeople() {
    return true;
  }

  @Override
  public String patientsWithFacts() {
    return TABLE;
  }

  @Override
  public long storePart(Handle handle, Recording recording) {
    return Statements.execute(handle.createUpdate(PART).bindMethods(recording));
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    if (PatientLock.takeAll(handle, TABLE)
        != known) { // A patient has come from elsewhere meanwhile.
      RefusedRows refused = RefusedRows.of(handle, TABLE);
      find(handle, refused);
      refused.requireNone(StoreComplaint.PATIENT_ADDED.of());
    }
    return Statements.merge(handle.createQuery(CHANGED).bindMethods(recording));
  }
}
