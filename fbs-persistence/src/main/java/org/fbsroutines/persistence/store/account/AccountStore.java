package org.fbsroutines.persistence.store.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The accounts of a clinic. */
public record AccountStore(Handle handle) {
  private static final RowMapper<AccountRow> ROW = ConstructorMapper.of(AccountRow.class);
  private static final RowMapper<Credentials> CREDENTIALS = ConstructorMapper.of(Credentials.class);
  private static final RowMapper<StoredFactor> FACTOR = ConstructorMapper.of(StoredFactor.class);
  private static final String SELECT =
      """
      select account_id, role, login_name, display_name, password_hash is not null as ready,
        demonstration, disabled_at, created_at, created_by
      from account
      """;
  private static final String SELECT_CREDENTIALS =
      """
      select account_id, login_name, display_name, password_hash,
        encode(totp_secret, 'hex') as totp_secret,
        array(select encode(code, 'hex') from unnest(recovery_hashes) code) as recovery_hashes
      from account
      where disabled_at is null
      """;

  /**
   * Makes an account.
   *
   * @throws StoreException if the login name is taken in the clinic, or a text is malformed
   */
  public void add(NewAccount account, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into account (account_id, role, login_name, display_name, demonstration,
                  created_at, created_by)
                values (:accountId, :role, :loginName, :displayName, :demonstration, :at, :by)
                """)
            .bind("accountId", account.accountId())
            .bind("role", account.role().token())
            .bind("loginName", account.loginName())
            .bind("displayName", account.displayName())
            .bind("demonstration", account.demonstration())
            .bindMethods(recording));
  }

  /** Lists all accounts by login name. */
  public ImmutableList<AccountRow> list() {
    return handle.createQuery(SELECT + "order by login_name").map(ROW).collect(toImmutableList());
  }

  /** Finds an account. */
  public Optional<AccountRow> find(UUID accountId) {
    return handle.select(SELECT + "where account_id = ?", accountId).map(ROW).findOne();
  }

  /** Finds an account by its login name. */
  public Optional<AccountRow> find(String loginName) {
    return handle.select(SELECT + "where login_name = ?", loginName).map(ROW).findOne();
  }

  /** Finds what a sign-in is compared with; empty for a disabled account. */
  public Optional<Credentials> credentials(String loginName) {
    return handle
        .select(SELECT_CREDENTIALS + "and login_name = ?", loginName)
        .map(CREDENTIALS)
        .findOne();
  }

  /** Finds what a changed password is compared with; empty for a disabled account. */
  public Optional<Credentials> credentials(UUID accountId) {
    return handle
        .select(SELECT_CREDENTIALS + "and account_id = ?", accountId)
        .map(CREDENTIALS)
        .findOne();
  }

  /** Returns whether an administrator can sign in, or could if their password were known. */
  public boolean hasAdministrator() {
    return handle
        .createQuery(
            """
            select exists (select from account
              where role = 'administrator' and password_hash is not null and disabled_at is null)
            """)
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns whether anybody signs in by a password; nobody of the demonstration does. */
  public boolean hasPasswords() {
    return handle
        .createQuery("select exists (select from account where password_hash is not null)")
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Sets password, second factor and recovery codes; a disabled account can be used again.
   *
   * @param totpSecret the sealed key of the second factor in hexadecimal
   * @param recoveryHashes SHA-256 of the recovery codes in hexadecimal
   */
  public void setUp(
      UUID accountId, String passwordHash, String totpSecret, List<String> recoveryHashes) {
    Statements.execute(
        handle
            .createUpdate(
                """
                update account set password_hash = :hash, totp_secret = decode(:secret, 'hex'),
                  disabled_at = null
                where account_id = :id
                """)
            .bind("hash", passwordHash)
            .bind("secret", totpSecret)
            .bind("id", accountId));
    changeRecovery(accountId, recoveryHashes);
  }

  /** Changes the password alone. */
  public void changePassword(UUID accountId, String passwordHash) {
    Statements.execute(
        handle
            .createUpdate("update account set password_hash = :hash where account_id = :id")
            .bind("hash", passwordHash)
            .bind("id", accountId));
  }

  /**
   * Keeps an account as it was found until the transaction ends, so that what was proven by its
   * password and second factor is proven of those that it has now.
   *
   * @return whether it is not disabled and has the same password and second factor
   */
  public boolean keep(Credentials known) {
    return handle
        .createQuery(
            """
            select true from account
            where account_id = :id and disabled_at is null and password_hash = :password
              and totp_secret = decode(:secret, 'hex')
            for update
            """)
        .bind("id", known.accountId())
        .bind("password", known.passwordHash().orElse(""))
        .bind("secret", known.totpSecret().orElse(""))
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  /** Replaces the stored key of the second factor, where it is still this one; in hexadecimal. */
  public void sealAnew(UUID accountId, String stored, String sealed) {
    handle
        .createUpdate(
            """
            update account set totp_secret = decode(:sealed, 'hex')
            where account_id = :id and totp_secret = decode(:stored, 'hex')
            """)
        .bind("sealed", sealed)
        .bind("id", accountId)
        .bind("stored", stored)
        .execute();
  }

  /** Lists all second factors. */
  public ImmutableList<StoredFactor> secondFactors(Instant now) {
    return handle
        .createQuery(
            """
            select a.account_id, encode(a.totp_secret, 'hex') as stored,
              a.disabled_at is null as enabled,
              exists (select from one_time_link l
                where l.clinic_id = a.clinic_id and l.account_id = a.account_id
                  and l.salt is not null and l.expires_at > :now) as being_renewed
            from account a
            where a.totp_secret is not null
            """)
        .bind("now", now)
        .map(FACTOR)
        .collect(toImmutableList());
  }

  /** Replaces the recovery codes by others, given as SHA-256 in hexadecimal. */
  public void changeRecovery(UUID accountId, List<String> recoveryHashes) {
    handle
        .createUpdate(
            """
            update account set recovery_hashes =
              array(select decode(code, 'hex') from unnest(cast(:codes as text[])) code)
            where account_id = :id
            """)
        .bindArray("codes", String.class, recoveryHashes)
        .bind("id", accountId)
        .execute();
  }

  /**
   * Uses up a code of the second factor of an account that is {@linkplain #keep kept}.
   *
   * @param step the time step it belongs to
   * @return whether neither it nor a later one was used before
   */
  public boolean useTotpStep(UUID accountId, long step) {
    return handle
            .createUpdate(
                """
                update account set totp_last_step = :step
                where account_id = :id and totp_last_step < :step
                """)
            .bind("step", step)
            .bind("id", accountId)
            .execute()
        == 1;
  }

  /**
   * Uses up a recovery code of an account that is {@linkplain #keep kept}.
   *
   * @param hash its SHA-256 in hexadecimal
   * @return whether it was there
   */
  public boolean useRecovery(UUID accountId, String hash) {
    return handle
            .createUpdate(
                """
                update account set recovery_hashes = array_remove(recovery_hashes, decode(:hash, 'hex'))
                where account_id = :id and decode(:hash, 'hex') = any(recovery_hashes)
                """)
            .bind("hash", hash)
            .bind("id", accountId)
            .execute()
        == 1;
  }

  /** Keeps anybody from signing in to an account; does nothing where it is disabled already. */
  public void disable(UUID accountId, Instant at) {
    handle.execute(
        """
        update account set disabled_at = ? where account_id = ? and disabled_at is null
        """,
        at,
        accountId);
  }
}
