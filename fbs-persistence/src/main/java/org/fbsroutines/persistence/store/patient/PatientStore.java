package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's patients, and their facts in all versions. */
public record PatientStore(Handle handle) {
  private static final RowMapper<PatientRow> PATIENT = ConstructorMapper.of(PatientRow.class);
  private static final RowMapper<FactsRow> FACTS = ConstructorMapper.of(FactsRow.class);

  private static final String PATIENT_COLUMNS =
      "patient_id, display_name, birth_date, demonstration, created_at, created_by";

  private static final String FACTS_COLUMNS =
      """
      patient_id, version, cast(document as text) as document,
      encode(content_hash, 'hex') as content_hash, recorded_at, recorded_by
      """;

  /**
   * Records a patient who is new or differs, and a new version of the facts where those differ.
   *
   * @return the patient as stored after that
   * @throws StoreException if the database refuses a value
   */
  public PatientRow save(NewPatient patient, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into patient (patient_id, display_name, birth_date, demonstration,
                  created_at, created_by)
                values (:patientId, :displayName, :birthDate, :demonstration, :at, :by)
                on conflict on constraint patient_pk do update
                  set display_name = excluded.display_name, birth_date = excluded.birth_date,
                    demonstration = excluded.demonstration
                """)
            .bindMethods(patient)
            .bindMethods(recording));
    if (patient.facts() != null) {
      saveFacts(patient.patientId(), patient.facts(), recording);
    }
    return find(patient.patientId()).orElseThrow();
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
