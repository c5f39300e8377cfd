package org.fbsroutines.persistence.store.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Current routines of patients whose facts an import changed. */
public record ArrivedFacts(Handle handle) {
  private static final int FETCH_SIZE = 200;

  /**
   * A patient who has a routine and new facts.
   *
   * @param patientId the patient
   * @param routineVersion the version of the current routine
   * @param routine the routine as JSON
   * @param factsVersion the version of the facts
   * @param facts the facts as JSON
   */
  public record Arrival(
      String patientId, int routineVersion, String routine, int factsVersion, String facts) {}

  /**
   * Hands over the patients by id, without holding them in memory.
   *
   * @param table the temporary table that names the patients
   * @param at when the facts were recorded
   * @param day routines that ended before are left out
   */
  public void forEach(String table, Instant at, LocalDate day, Consumer<Arrival> consumer) {
    handle
        .createQuery(
            """
            select routine.patient_id, routine.version as routine_version,
              cast(routine.document as text) as routine, latest.version as facts_version,
              cast(latest.document as text) as facts
            from (select distinct patient_id from %s) as arrived
              cross join lateral (
                select patient_id, version, document from routine
                where routine.patient_id = arrived.patient_id
                  and status = 'active' and ends_on >= :day
                order by version desc limit 1) as routine
              cross join lateral (
                select version, document, recorded_at from patient_facts
                where patient_facts.patient_id = arrived.patient_id
                order by version desc limit 1) as latest
            where exists (select from routine where status = 'active')
              and latest.recorded_at = :at
            order by routine.patient_id
            """
                .formatted(table))
        .bind("day", day)
        .bind("at", at)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(Arrival.class))
        .forEach(consumer);
  }
}
