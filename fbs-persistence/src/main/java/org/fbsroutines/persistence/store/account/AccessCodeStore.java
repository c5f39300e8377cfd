package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The access codes of a clinic's patients; a patient has one that works at most. */
public record AccessCodeStore(Handle handle) {
  private static final RowMapper<AccessCodeRow> ROW = ConstructorMapper.of(AccessCodeRow.class);
  private static final RowMapper<PatientCredentials> CREDENTIALS =
      ConstructorMapper.of(PatientCredentials.class);

  /**
   * Gives out a code; the one before is replaced, and whoever has signed in with it stays so.
   *
   * @throws StoreException if the patient is not there, has no date of birth, or the first half of
   *     the code is taken
   */
  public void issue(NewAccessCode code, Recording recording) {
    PatientLock.take(handle, code.patientId());
    if (!hasBirthDate(code.patientId())) {
      throw new StoreException(StoreComplaint.NO_BIRTH_DATE.of());
    }
    end(code.patientId(), "replaced", recording);
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into access_code (access_id, patient_id, selector, secret_hash,
                  created_at, created_by, expires_at)
                values (:accessId, :patientId, :selector, :secretHash, :at, :by, :expiresAt)
                """)
            .bindMethods(code)
            .bindMethods(recording));
  }

  /**
   * Takes a patient's code back, and with it every session that began with one.
   *
   * @return whether there was one
   */
  public boolean revoke(String patientId, Recording recording) {
    boolean ended = end(patientId, "revoked", recording);
    handle.execute(
        """
        update web_session s set ended_at = ?
        from access_code c
        where c.clinic_id = s.clinic_id and c.access_id = s.access_id
          and c.patient_id = ? and s.ended_at is null
        """,
        recording.at(),
        patientId);
    return ended;
  }

  /** Returns the code that a patient has now, in force or expired. */
  public Optional<AccessCodeRow> current(String patientId) {
    return handle
        .createQuery(
            """
            select access_id, patient_id, selector, created_at, created_by, expires_at, ended_at,
              ended_because
            from access_code
            where patient_id = :patient and ended_at is null
            """)
        .bind("patient", patientId)
        .map(ROW)
        .findOne();
  }

  /** Finds what a sign-in is compared with; empty where the code does not work now. */
  public Optional<PatientCredentials> credentials(String selector, Instant now) {
    return handle
        .createQuery(
            """
            select c.access_id, c.patient_id, p.display_name, p.birth_date, c.secret_hash
            from access_code c join patient p using (clinic_id, patient_id)
            where c.selector = :selector and c.ended_at is null and c.expires_at > :now
            """)
        .bind("selector", selector)
        .bind("now", now)
        .map(CREDENTIALS)
        .findOne();
  }

  private boolean hasBirthDate(String patientId) {
    return handle
        .select("select birth_date is not null from patient where patient_id = ?", patientId)
        .mapTo(Boolean.class)
        .one();
  }

  private boolean end(String patientId, String because, Recording recording) {
    return handle
            .createUpdate(
                """
                update access_code set ended_at = :at, ended_by = :by, ended_because = :because
                where patient_id = :patient and ended_at is null
                """)
            .bindMethods(recording)
            .bind("because", because)
            .bind("patient", patientId)
            .execute()
        == 1;
  }
}
