package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/** The one-time links of a clinic. */
public record LinkStore(Handle handle) {
  /** Stores a link; what was given out before for the same purpose and account no longer works. */
  public void add(OneTimeLink link, Recording recording) {
    handle
        .createUpdate(
            """
            update one_time_link set used_at = :at, salt = null
            where used_at is null and purpose = :purpose and account_id is not distinct from :account
            """)
        .bind("at", recording.at())
        .bind("purpose", link.purpose().token())
        .bindByType("account", link.accountId().orElse(null), UUID.class)
        .execute();
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into one_time_link (token_hash, purpose, account_id, salt, created_at,
                  created_by, expires_at)
                values (decode(:hash, 'hex'), :purpose, :account, :salt, :at, :by, :expires)
                """)
            .bind("hash", link.tokenHash())
            .bind("purpose", link.purpose().token())
            .bindByType("account", link.accountId().orElse(null), UUID.class)
            .bind("salt", link.salt())
            .bindMethods(recording)
            .bind("expires", link.expiresAt()));
  }

  /**
   * Finds a link that still works. Those of earlier versions, which have no salt, do not.
   *
   * @param tokenHash SHA-256 of its token in hexadecimal
   */
  public Optional<OneTimeLink> find(String tokenHash, Instant now) {
    return handle
        .createQuery(
            """
            select purpose, account_id, salt, expires_at
            from one_time_link
            where token_hash = decode(:hash, 'hex') and used_at is null and expires_at > :now
              and salt is not null
            """)
        .bind("hash", tokenHash)
        .bind("now", now)
        .map(
            (row, context) ->
                new OneTimeLink(
                    tokenHash,
                    Token.of(LinkPurpose.class, row.getString("purpose")),
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    row.getString("salt"),
                    row.getTimestamp("expires_at").toInstant()))
        .findOne();
  }

  /**
   * Uses up a link, and forgets its salt.
   *
   * @param tokenHash SHA-256 of its token in hexadecimal
   * @return whether it still worked; true once at most, whoever else tries at the same time
   */
  public boolean use(String tokenHash, Instant now) {
    return handle
        .createQuery(
            """
            update one_time_link set used_at = :now, salt = null
            where token_hash = decode(:hash, 'hex') and used_at is null and expires_at > :now
            returning true
            """)
        .bind("hash", tokenHash)
        .bind("now", now)
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }
}
