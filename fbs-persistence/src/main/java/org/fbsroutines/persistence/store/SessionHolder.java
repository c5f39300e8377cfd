package org.fbsroutines.persistence.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Who has signed in.
 *
 * @param sessionId the session
 * @param accountId the account; empty for a patient
 * @param accessId the access code; empty for an account
 * @param role what the holder of the account may do; empty for a patient
 * @param name what the audit trail and the pages call them
 * @param patientId the patient; empty for an account
 * @param demonstration whether it is nobody real
 * @param lastSeenAt when the session was last used, to the minute
 * @param storeState the state of the whole store: the same text comes again only while no
 *     transaction was committed in between
 */
public record SessionHolder(
    UUID sessionId,
    Optional<UUID> accountId,
    Optional<UUID> accessId,
    Optional<AccountRole> role,
    String name,
    Optional<String> patientId,
    boolean demonstration,
    Instant lastSeenAt,
    String storeState) {

  private static final RowMapper<SessionHolder> ROW = ConstructorMapper.of(SessionHolder.class);

  /**
   * Finds who has signed in, in a session that is neither over nor idle for too long, by an account
   * or code that was not taken back.
   *
   * @param handle outside any clinic; the query enters the clinic
   * @param clinic the clinic that the token names
   * @param tokenHash SHA-256 of the token in hexadecimal
   * @param now the moment
   * @param accountsSince an account's session must have been used since then
   * @param patientsSince a patient's session must have been used since then
   * @return empty where there is none
   */
  public static Optional<SessionHolder> find(
      Handle handle,
      ClinicId clinic,
      String tokenHash,
      Instant now,
      Instant accountsSince,
      Instant patientsSince) {
    return handle
        .createQuery(
            """
            select * from session_holder(:clinic, decode(:hash, 'hex'), :now, :accountsSince,
              :patientsSince)
            """)
        .bind("clinic", clinic.value())
        .bind("hash", tokenHash)
        .bind("now", now)
        .bind("accountsSince", accountsSince)
        .bind("patientsSince", patientsSince)
        .map(ROW)
        .findOne();
  }

  /** Whose session it is. */
  public SessionOwner owner() {
    return new SessionOwner(accountId, accessId);
  }
}
