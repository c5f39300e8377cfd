package org.fbsroutines.persistence.store.day;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The safety questions before the first session of a day, as patients answered them. */
public record SafetyCheckStore(Handle handle) {
  private static final RowMapper<SafetyCheckRow> ROW = ConstructorMapper.of(SafetyCheckRow.class);
  private static final String SELECT =
      """
      select patient_id, check_id, answered_on, cast(answers as text) as answers, referral,
        recorded_at, recorded_by
      from safety_check
      """;

  /** Of two at the same moment the one that raises a concern counts. */
  private static final String LATEST_FIRST =
      " order by recorded_at desc, referral = 'none', check_id";

  /**
   * Records answers. Under an id that is there already nothing is changed.
   *
   * @param answers a JSON object
   * @return whether they are new
   * @throws StoreException if the patient is not there or the database refuses a value
   */
  public boolean append(
      String patientId,
      String checkId,
      LocalDate answeredOn,
      String answers,
      Referral referral,
      Recording recording) {
    PatientLock.take(handle, patientId);
    return Statements.execute(
            handle
                .createUpdate(
                    """
                    insert into safety_check (patient_id, check_id, answered_on, answers,
                      referral, recorded_at, recorded_by)
                    values (:patient, :check, :day, cast(:answers as jsonb), :referral, :at, :by)
                    on conflict do nothing
                    """)
                .bind("patient", patientId)
                .bind("check", checkId)
                .bind("day", answeredOn)
                .bind("answers", answers)
                .bind("referral", referral.token())
                .bindMethods(recording))
        > 0;
  }

  /** Returns the answers with this id. */
  public Optional<SafetyCheckRow> find(String patientId, String checkId) {
    return handle
        .select(SELECT + " where patient_id = ? and check_id = ?", patientId, checkId)
        .map(ROW)
        .findOne();
  }

  /** Returns a patient's answers from a moment on, in no order. */
  public ImmutableList<SafetyCheckRow> since(String patientId, Instant moment) {
    return handle
        .select(
            SELECT + " where patient_id = ? and recorded_at >= ?" + LATEST_FIRST, patientId, moment)
        .map(ROW)
        .collect(toImmutableList());
  }
}
