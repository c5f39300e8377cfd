package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The facts of many patients at once, read and never written. */
public record PatientFactsStore(Handle handle) {
  private static final int FETCH_SIZE = 500;

  /** Written out: where all patients are read, mapping by reflection is a good part of the time. */
  private static final RowMapper<KnownFacts> KNOWN_FACTS =
      (row, context) ->
          new KnownFacts(
              row.getString(1),
              row.getInt(2),
              row.getString(3),
              row.getObject(4, OffsetDateTime.class).toInstant());

  /**
   * Hands over the facts of patients from the first to the last as they were known at a moment, by
   * id, without holding them in memory.
   */
  public void forEachFactsAt(
      Instant moment, String firstPatientId, String lastPatientId, Consumer<KnownFacts> consumer) {
    handle
        .createQuery(
            """
            select distinct on (patient_id) patient_id, version,
              cast(document as text) as document, recorded_at
            from patient_facts
            where patient_id between :first and :last and recorded_at <= :moment
            order by patient_id, version desc
            """)
        .bind("first", firstPatientId)
        .bind("last", lastPatientId)
        .bind("moment", moment)
        .setFetchSize(FETCH_SIZE)
        .map(KNOWN_FACTS)
        .forEach(consumer);
  }

  /**
   * Returns the facts as known at a moment of those patients from the first to the last who got
   * newer ones since.
   */
  public ImmutableList<KnownFacts> supersededSince(
      Instant moment, String firstPatientId, String lastPatientId) {
    return handle
        .createQuery(
            """
            select distinct on (patient_id) patient_id, version,
              cast(document as text) as document, recorded_at
            from patient_facts
            where patient_id between :first and :last and recorded_at <= :moment
              and patient_id in (
                select patient_id from patient_facts
                where patient_id between :first and :last and recorded_at > :moment)
            order by patient_id, version desc
            """)
        .bind("first", firstPatientId)
        .bind("last", lastPatientId)
        .bind("moment", moment)
        .map(KNOWN_FACTS)
        .collect(toImmutableList());
  }
}
