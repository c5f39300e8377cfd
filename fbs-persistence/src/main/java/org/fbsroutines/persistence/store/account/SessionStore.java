package org.fbsroutines.persistence.store.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.SqlFile;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The sessions of a clinic's web pages. */
public record SessionStore(Handle handle) {
  /** Who has signed in; its parameters are {@code hash} and those of a {@link SessionUse}. */
  public static final String SESSION = SqlFile.read(SessionStore.class, "session.sql");

  private static final RowMapper<SessionRow> ROW = ConstructorMapper.of(SessionRow.class);
  private static final RowMapper<FormerSession> FORMER = ConstructorMapper.of(FormerSession.class);
  private static final String OWN =
      """
       account_id is not distinct from :account and access_id is not distinct from :access
         and ended_at is null
      """;

  /** Begins a session. */
  public void begin(NewSession session) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into web_session (token_hash, form_hash, session_id, account_id, access_id, device,
                  created_at, last_seen_at, expires_at)
                values (decode(:tokenHash, 'hex'), decode(:formHash, 'hex'), :sessionId, :account, :access, :device, :at,
                  :at, :expiresAt)
                """)
            .bindMethods(session)
            .bindByType("account", session.owner().accountId().orElse(null), UUID.class)
            .bindByType("access", session.owner().accessId().orElse(null), UUID.class));
  }

  /**
   * Finds who has signed in, by an account or code that was not taken back, in a session that goes
   * on; inside the clinic that the token names.
   *
   * @param tokenHash SHA-256 of the token in hexadecimal
   * @param use what a session must keep to
   */
  public Optional<SessionHolder> find(String tokenHash, SessionUse use) {
    return handle
        .createQuery(SESSION)
        .bind("hash", tokenHash)
        .bindMethods(use)
        .map((row, context) -> holder(row))
        .findOne();
  }

  /**
   * Notes that a session is used, unless it was ended; outside a clinic.
   *
   * @param clinic the clinic that the token names
   * @param tokenHash SHA-256 of the token in hexadecimal
   * @param at the moment of the use
   * @return whether the session goes on
   */
  public boolean note(ClinicId clinic, String tokenHash, Instant at) {
    return handle
        .select("select session_used(?, decode(?, 'hex'), ?)", clinic.value(), tokenHash, at)
        .mapTo(Boolean.class)
        .one();
  }

  /** Reads who has signed in from a row of {@link #SESSION}. */
  public static SessionHolder holder(ResultSet row) throws SQLException {
    return new SessionHolder(
        row.getObject("session_id", UUID.class),
        Optional.ofNullable(row.getObject("account_id", UUID.class)),
        Optional.ofNullable(row.getObject("access_id", UUID.class)),
        Optional.ofNullable(row.getString("role")).map(role -> Token.of(AccountRole.class, role)),
        row.getString("name"),
        Optional.ofNullable(row.getString("patient_id")),
        row.getString("time_zone"),
        row.getBoolean("demonstration"),
        row.getBoolean("to_be_noted"));
  }

  /**
   * Finds the clinic of a session by what its forms carry; outside a clinic.
   *
   * @param formHash SHA-256 of it in hexadecimal
   */
  public Optional<ClinicId> clinicOfForm(String formHash) {
    return handle
        .select("select form_clinic(decode(?, 'hex'))", formHash)
        .mapTo(UUID.class)
        .findOne()
        .map(ClinicId::new);
  }

  /**
   * Finds a session by what its forms carry, whether it goes on or is over.
   *
   * @param formHash SHA-256 of it in hexadecimal
   */
  public Optional<FormerSession> byForm(String formHash) {
    return handle
        .createQuery(
            """
            select encode(s.token_hash, 'hex') as token_hash, s.account_id, c.patient_id
            from web_session s left join access_code c using (clinic_id, access_id)
            where s.form_hash = decode(:hash, 'hex')
            """)
        .bind("hash", formHash)
        .map(FORMER)
        .findOne();
  }

  /** Ends the session of a token; does nothing where there is none. */
  public void end(String tokenHash, Instant now) {
    handle.execute(
        """
        update web_session set ended_at = ?
        where token_hash = decode(?, 'hex') and ended_at is null
        """,
        now,
        tokenHash);
  }

  /**
   * Ends one of somebody's own sessions.
   *
   * @return whether it was theirs and going on
   */
  public boolean end(SessionOwner owner, UUID sessionId, Instant now) {
    return handle
            .createUpdate("update web_session set ended_at = :now where session_id = :id and" + OWN)
            .bind("now", now)
            .bind("id", sessionId)
            .bindByType("account", owner.accountId().orElse(null), UUID.class)
            .bindByType("access", owner.accessId().orElse(null), UUID.class)
            .execute()
        == 1;
  }

  /** Ends all sessions of an account or an access code. */
  public void endAll(SessionOwner owner, Instant now) {
    handle
        .createUpdate("update web_session set ended_at = :now where" + OWN)
        .bind("now", now)
        .bindByType("account", owner.accountId().orElse(null), UUID.class)
        .bindByType("access", owner.accessId().orElse(null), UUID.class)
        .execute();
  }

  /**
   * Lists somebody's sessions that are going on, the latest first.
   *
   * @param since when it must have been used
   */
  public ImmutableList<SessionRow> list(SessionOwner owner, Instant now, Instant since) {
    return handle
        .createQuery(
            "select session_id, device, created_at, last_seen_at from web_session where"
                + OWN
                + " and expires_at > :now and last_seen_at > :since order by last_seen_at desc")
        .bind("now", now)
        .bind("since", since)
        .bindByType("account", owner.accountId().orElse(null), UUID.class)
        .bindByType("access", owner.accessId().orElse(null), UUID.class)
        .map(ROW)
        .collect(toImmutableList());
  }
}
