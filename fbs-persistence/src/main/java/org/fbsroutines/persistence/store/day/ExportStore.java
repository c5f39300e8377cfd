package org.fbsroutines.persistence.store.day;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** All rows of a clinic by id, as they are now, without holding them in memory. */
public record ExportStore(Handle handle) {
  private static final int FETCH_SIZE = 1_000;

  /**
   * A patient with the latest facts.
   *
   * @param birthDate null where not known
   * @param facts as JSON; null where nothing was recorded
   * @param factsVersion the name of these facts in a file; null where there are none
   * @param identifiers the numbers of systems that the clinic lists, one a line; null where there
   *     are none
   */
  public record Patient(
      String patientId,
      String displayName,
      @Nullable LocalDate birthDate,
      @Nullable String facts,
      @Nullable String factsVersion,
      @Nullable String identifiers) {}

  /**
   * The latest draft of a patient.
   *
   * @param items a JSON list
   */
  public record Draft(String patientId, int version, String items) {}

  /** The latest revision of a record; what is null was not stated. */
  public record SessionRecordRow(
      String patientId,
      String recordId,
      String exerciseId,
      LocalDate doneOn,
      @Nullable String partOfDay,
      @Nullable Integer painBefore,
      int painAfter,
      String settledWithin24Hours,
      String persistsForDays,
      @Nullable Integer effort,
      String note,
      @Nullable String done,
      @Nullable Integer repetitions,
      @Nullable Integer seconds) {}

  /** Hands over the patients. */
  public void patients(Consumer<Patient> consumer) {
    stream(
        Patient.class,
        """
        select patient_id, display_name, birth_date, latest.facts, latest.facts_version,
          numbered.identifiers
        from patient left join (
          select patient_id,
            string_agg(system || '|' || value, chr(10) order by system, value) as identifiers
          from patient_identifier join identifier_system as listed using (clinic_id, system)
          where patient_identifier.used and listed.used
          group by patient_id) as numbered using (patient_id)
        left join lateral (
          select cast(document as text) as facts, facts_seen(content_hash) as facts_version
          from patient_facts where patient_facts.patient_id = patient.patient_id
          order by version desc limit 1) as latest on true
        order by patient_id
        """,
        consumer);
  }

  /** Hands over the latest drafts of prescriptions. */
  public void drafts(Consumer<Draft> consumer) {
    stream(
        Draft.class,
        """
        select distinct on (patient_id) patient_id, version, cast(items as text) as items
        from prescription_draft order by patient_id, version desc
        """,
        consumer);
  }

  /** Hands over the records of sessions that nobody took back. */
  public void records(Consumer<SessionRecordRow> consumer) {
    stream(
        SessionRecordRow.class,
        """
        select * from (
          select distinct on (patient_id, record_id) patient_id, record_id, exercise_id, done_on,
            part_of_day, pain_before, pain_after,
            settled_within_24_hours as settled_within24_hours, persists_for_days, effort, note,
            done, repetitions, seconds, taken_back
          from session_record order by patient_id, record_id, revision desc) as latest
        where not taken_back order by patient_id, record_id
        """,
        consumer);
  }

  private <T> void stream(Class<T> type, String query, Consumer<T> consumer) {
    handle
        .createQuery(query)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(type))
        .forEach(consumer);
  }
}
