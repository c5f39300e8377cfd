package org.fbsroutines.persistence.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's patients, and their facts in all versions. */
public record PatientStore(Handle handle) {
  private static final int FETCH_SIZE = 500;
  private static final RowMapper<PatientRow> PATIENT = ConstructorMapper.of(PatientRow.class);
  private static final RowMapper<FactsRow> FACTS = ConstructorMapper.of(FactsRow.class);

  private static final Staging<NewPatient> STAGING =
      new Staging<>(
          "staged_patient",
          """
          patient_id text primary key, display_name text, birth_date date, demonstration boolean,
          facts jsonb
          """,
          patient ->
              Arrays.asList(
                  patient.patientId(),
                  patient.displayName(),
                  Objects.toString(patient.birthDate(), null),
                  Boolean.toString(patient.demonstration()),
                  patient.facts()));

  private static final String PATIENT_COLUMNS =
      "patient_id, display_name, birth_date, demonstration, created_at, created_by";

  private static final String FACTS_COLUMNS =
      """
      patient_id, version, cast(document as text) as document,
      encode(content_hash, 'hex') as content_hash, recorded_at, recorded_by
      """;

  private static final String MERGE =
      """
      with compared as (
        select staged.*, patient.patient_id is null as is_new,
          (patient.display_name, patient.birth_date, patient.demonstration) is distinct from
            (staged.display_name, staged.birth_date, staged.demonstration) as is_renamed,
          staged.facts is not null and latest.content_hash is distinct from
            content_hash(staged.facts) as has_new_facts,
          coalesce(latest.version, 0) + 1 as next_version
        from staged_patient as staged
          left join lateral (
            select patient_id, display_name, birth_date, demonstration from patient
            where patient.patient_id = staged.patient_id limit 1) as patient on true
          left join lateral (
            select version, content_hash from patient_facts
            where patient_facts.patient_id = staged.patient_id
            order by version desc limit 1) as latest on true
      ), inserted as (
        insert into patient (patient_id, display_name, birth_date, demonstration, created_at,
          created_by)
        select patient_id, display_name, birth_date, demonstration, :at, :by
        from compared where is_new
      ), updated as (
        insert into patient (patient_id, display_name, birth_date, demonstration, created_at,
          created_by)
        select patient_id, display_name, birth_date, demonstration, :at, :by
        from compared where not is_new and is_renamed
        on conflict on constraint patient_pk do update
          set display_name = excluded.display_name, birth_date = excluded.birth_date,
            demonstration = excluded.demonstration
      ), recorded as (
        insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
        select patient_id, next_version, facts, :at, :by
        from compared where has_new_facts
      )
      select count(*) filter (where is_new) as added,
        count(*) filter (where not is_new and (is_renamed or has_new_facts)) as changed,
        count(*) filter (where not is_new and not is_renamed and not has_new_facts) as unchanged
      from compared
      """;

  /**
   * Records patients that are new or differ, and a new version of the facts where those differ.
   * Patients that are not named stay as they are.
   *
   * @param patients each id once; read once
   * @throws StoreException if an id comes twice or the database refuses a value
   */
  public MergeCounts merge(Iterator<NewPatient> patients, Recording recording) {
    STAGING.fill(handle, patients);
    PatientLock.takeAll(handle, STAGING.table());
    MergeCounts counts = Statements.merge(handle.createQuery(MERGE).bindMethods(recording));
    STAGING.drop(handle);
    return counts;
  }

  /**
   * Records one patient as {@link #merge} does.
   *
   * @throws StoreException if the database refuses a value
   */
  public MergeCounts save(NewPatient patient, Recording recording) {
    return merge(Iterators.singletonIterator(patient), recording);
  }

  /**
   * Records a new version of a patient's facts; equal facts add none.
   *
   * @return the latest version after that
   * @throws StoreException if the patient is not there or the document is no JSON object
   */
  public FactsRow saveFacts(String patientId, String document, Recording recording) {
    PatientLock.take(handle, patientId);
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into patient_facts (patient_id, version, document, recorded_at,
                  recorded_by)
                select :id, coalesce(max(version), 0) + 1, cast(:document as jsonb), :at, :by
                from patient_facts
                where patient_id = :id
                having (array_agg(content_hash order by version desc))[1]
                  is distinct from content_hash(cast(:document as jsonb))
                """)
            .bind("id", patientId)
            .bind("document", document)
            .bindMethods(recording));
    return facts(patientId).orElseThrow();
  }

  /** Finds a patient. */
  public Optional<PatientRow> find(String patientId) {
    return handle
        .select("select " + PATIENT_COLUMNS + " from patient where patient_id = ?", patientId)
        .map(PATIENT)
        .findOne();
  }

  /**
   * Lists patients by id, a page at a time.
   *
   * @param after the last id of the page before; empty for the first
   * @param limit the most patients to return
   */
  public ImmutableList<PatientRow> list(String after, int limit) {
    return handle
        .select(
            "select "
                + PATIENT_COLUMNS
                + " from patient where patient_id > ? order by patient_id limit ?",
            after,
            limit)
        .map(PATIENT)
        .collect(toImmutableList());
  }

  /**
   * Returns ids of about the same length that begin or end like one.
   *
   * @param limit the most ids to return
   */
  public ImmutableList<String> idsLike(String patientId, int limit) {
    return handle
        .createQuery(
            """
            select patient_id from patient
            where char_length(patient_id) between char_length(:id) - 2 and char_length(:id) + 2
              and (left(patient_id, 2) = left(:id, 2) or right(patient_id, 2) = right(:id, 2))
            order by patient_id limit :limit
            """)
        .bind("id", patientId)
        .bind("limit", limit)
        .mapTo(String.class)
        .collect(toImmutableList());
  }

  /** Hands over all patients by id, without holding them in memory. */
  public void forEach(Consumer<PatientRow> consumer) {
    handle
        .createQuery("select " + PATIENT_COLUMNS + " from patient order by patient_id")
        .setFetchSize(FETCH_SIZE)
        .map(PATIENT)
        .forEach(consumer);
  }

  /** Returns the latest facts of a patient. */
  public Optional<FactsRow> facts(String patientId) {
    return facts(patientId, Integer.MAX_VALUE, Moments.LATEST);
  }

  /** Returns the facts of a patient as they were known at a moment. */
  public Optional<FactsRow> factsAt(String patientId, Instant moment) {
    return facts(patientId, Integer.MAX_VALUE, moment);
  }

  /** Returns one version of a patient's facts. */
  public Optional<FactsRow> factsVersion(String patientId, int version) {
    return facts(patientId, version, Moments.LATEST).filter(facts -> facts.version() == version);
  }

  private Optional<FactsRow> facts(String patientId, int latestVersion, Instant latestMoment) {
    return handle
        .createQuery(
            "select "
                + FACTS_COLUMNS
                + """
                from patient_facts
                where patient_id = :id and version <= :version and recorded_at <= :moment
                order by version desc limit 1
                """)
        .bind("id", patientId)
        .bind("version", latestVersion)
        .bind("moment", latestMoment)
        .map(FACTS)
        .findOne();
  }
}
