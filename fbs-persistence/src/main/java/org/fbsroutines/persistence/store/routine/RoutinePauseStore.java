package org.fbsroutines.persistence.store.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The pauses of routines. One begins by itself and ends only by a named clinician. */
public final class RoutinePauseStore {
  private static final RowMapper<RoutinePauseRow> ROW =
      (row, context) ->
          new RoutinePauseRow(
              row.getString("patient_id"),
              row.getInt("pause_id"),
              Token.of(PauseReason.class, row.getString("because")),
              row.getString("detail"),
              row.getObject("began_at", OffsetDateTime.class).toInstant(),
              row.getString("began_by"),
              Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant),
              Optional.ofNullable(row.getString("ended_by")),
              Optional.ofNullable(row.getString("ended_because")));

  private static final String SELECT =
      """
      select patient_id, pause_id, because, detail, began_at, began_by, ended_at, ended_by,
        ended_because
      from routine_pause
      """;

  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public RoutinePauseStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Pauses a routine. While it is paused already, nothing is added.
   *
   * @param detail more about it, plain text; may be empty
   * @return the pause that lasts now
   * @throws StoreException if the patient is not there
   */
  public RoutinePauseRow begin(
      String patientId, PauseReason because, String detail, Recording recording) {
    PatientLock.take(handle, patientId);
    return open(patientId).orElseGet(() -> insert(patientId, because, detail, recording));
  }

  /**
   * Ends a pause.
   *
   * @param because the clinician's reason, not blank
   * @throws StoreException if there is no such pause, it has ended already, or no reason is given
   */
  public void end(String patientId, int pauseId, String because, Recording recording) {
    Instant at = recording.at();
    int changed =
        Statements.guarded(
            () ->
                handle
                    .createUpdate(
                        """
                        update routine_pause
                        set ended_at = greatest(:at, began_at), ended_by = :by,
                          ended_because = :because
                        where patient_id = :patient and pause_id = :pause
                        """)
                    .bind("at", at)
                    .bind("by", recording.by())
                    .bind("because", because)
                    .bind("patient", patientId)
                    .bind("pause", pauseId)
                    .execute());
    if (changed == 0) {
      throw new StoreException(StoreComplaint.NO_PAUSE.of(pauseId));
    }
  }

  /** Returns the pause that lasts now. */
  public Optional<RoutinePauseRow> open(String patientId) {
    return handle
        .createQuery(SELECT + " where patient_id = :patient and ended_at is null")
        .bind("patient", patientId)
        .map(ROW)
        .findOne();
  }

  /** Returns all pauses of a patient, the latest first. */
  public ImmutableList<RoutinePauseRow> history(String patientId) {
    return handle
        .createQuery(SELECT + " where patient_id = :patient order by pause_id desc")
        .bind("patient", patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the pauses of all patients that last now, by patient. */
  public ImmutableList<RoutinePauseRow> openOfAll() {
    return handle
        .createQuery(SELECT + " where ended_at is null order by patient_id")
        .map(ROW)
        .collect(toImmutableList());
  }

  private RoutinePauseRow insert(
      String patientId, PauseReason because, String detail, Recording recording) {
    Statements.guarded(
        () ->
            handle
                .createUpdate(
                    """
                    insert into routine_pause (patient_id, pause_id, because, detail, began_at,
                      began_by)
                    select :patient, coalesce(max(pause_id), 0) + 1, :because, :detail, :at, :by
                    from routine_pause where patient_id = :patient
                    """)
                .bind("patient", patientId)
                .bind("because", because.token())
                .bind("detail", detail)
                .bind("at", recording.at())
                .bind("by", recording.by())
                .execute());
    return open(patientId).orElseThrow();
  }
}
