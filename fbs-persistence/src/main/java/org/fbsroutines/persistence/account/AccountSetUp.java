package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.LinkPurpose;
import org.fbsroutines.persistence.store.account.LinkStore;
import org.fbsroutines.persistence.store.account.NewAccount;
import org.fbsroutines.persistence.store.account.OneTimeLink;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.jdbi.v3.core.Handle;

/**
 * What a one-time link opens: setting an account up.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param hashing shared by all that hash
 * @param keys seal the keys of second factors
 */
public record AccountSetUp(
    Database database, Clock clock, PasswordHashing hashing, SecretKeys keys) {

  /**
   * An open link.
   *
   * @param purpose what it is good for
   * @param account the account that it is for; empty for the first administrator
   * @param key the second factor's key in hexadecimal
   * @param clinicName what the clinic is called
   */
  public record Open(
      LinkPurpose purpose, Optional<AccountRow> account, String key, String clinicName) {
    /** States what it is for and not the key. */
    @Override
    public String toString() {
      return "Open link for " + purpose;
    }
  }

  /**
   * What its holder chose for an account.
   *
   * @param loginName for the first administrator; else not looked at
   * @param displayName for the first administrator; else not looked at
   * @param password good enough by {@link
   *     org.fbsroutines.persistence.account.password.PasswordRule}
   * @param step the time step of a right code of the second factor
   */
  public record Choice(String loginName, String displayName, String password, long step) {
    /** States whose it is and not the password. */
    @Override
    public String toString() {
      return "Choice of " + loginName;
    }
  }

  /**
   * Looks at a link without using it up, for what loads a page without a person asking for it must
   * not.
   *
   * @param token the link's
   * @return empty where it no longer works
   */
  public Optional<Open> find(SecretToken token) {
    return database.readInClinic(
        token.clinic(),
        handle ->
            new LinkStore(handle)
                .find(token.hash(), clock.instant())
                .map(
                    link ->
                        new Open(
                            link.purpose(),
                            link.accountId().flatMap(new AccountStore(handle)::find),
                            SecondFactor.key(token, link.salt()),
                            new ClinicStore(handle).own().name())));
  }

  /**
   * Counts an attempt to use a link.
   *
   * @param origin from where
   * @return whether it may be made
   */
  public boolean mayTry(Origin origin) {
    return new Attempts(database, clock).mayTry(origin);
  }

  /**
   * An account that was set up.
   *
   * @param session the token of its holder's new session
   * @param role what its holder may do
   * @param recovery codes for whoever loses the second factor
   */
  public record Done(SecretToken session, AccountRole role, RecoveryCodes recovery) {}

  /**
   * Uses a link up, sets its account up and signs in; every other session of the account ends.
   *
   * @param token the link's
   * @param choice what its holder chose
   * @param origin from where
   * @return what was set up; empty where the link no longer works
   * @throws org.fbsroutines.persistence.store.StoreException if the login name is taken or
   *     malformed
   */
  public Optional<Done> complete(SecretToken token, Choice choice, Origin origin) {
    String hash = hashing.hash(choice.password());
    return database.inClinic(
        token.clinic(),
        handle -> {
          LinkStore links = new LinkStore(handle);
          Optional<OneTimeLink> link =
              links
                  .find(token.hash(), clock.instant())
                  .filter(found -> links.use(token.hash(), clock.instant()));
          return link.map(
                  used ->
                      setUp(
                          handle, used, SecondFactor.key(token, used.salt()), choice, hash, origin))
              .map(
                  ready ->
                      new Done(
                          new Sessions(database, clock)
                              .begin(
                                  handle,
                                  token.clinic(),
                                  SessionOwner.account(ready.account().accountId()),
                                  origin.browser()),
                          ready.account().role(),
                          ready.recovery()));
        });
  }

  private record Ready(AccountRow account, RecoveryCodes recovery) {}

  private Ready setUp(
      Handle handle, OneTimeLink link, String key, Choice choice, String hash, Origin origin) {
    Instant now = clock.instant();
    UUID accountId = link.accountId().orElseGet(() -> addAdministrator(handle, choice, now));
    AccountStore accounts = new AccountStore(handle);
    RecoveryCodes recovery = RecoveryCodes.random();
    accounts.setUp(accountId, hash, keys.close(key, accountId), recovery.hashes());
    accounts.useTotpStep(accountId, choice.step());
    new SessionStore(handle).endAll(SessionOwner.account(accountId), now);
    AccountRow account = accounts.find(accountId).orElseThrow();
    new Attempts(database, clock).end(handle, AccountSignIn.counted(account.loginName()), origin);
    new AuditStore(handle)
        .append(
            Recording.ofAccount(accountId, account.displayName(), now),
            "set-up-account",
            "account",
            accountId.toString(),
            "{}");
    return new Ready(account, recovery);
  }

  private static UUID addAdministrator(Handle handle, Choice choice, Instant now) {
    UUID accountId = UUID.randomUUID();
    new AccountStore(handle)
        .add(
            new NewAccount(
                accountId,
                AccountRole.ADMINISTRATOR,
                choice.loginName(),
                choice.displayName(),
                false),
            Recording.ofAccount(accountId, choice.displayName(), now));
    return accountId;
  }
}
