package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.Credentials;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;

/**
 * What the holder of an account changes about it. Whatever guards the account asks for the password
 * again, counted as attempts to sign in are.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param hashing shared by all that hash
 */
public record OwnAccount(Database database, Clock clock, PasswordHashing hashing) {

  /**
   * Changes the password and ends all sessions; a new one begins for whoever asks.
   *
   * @param clinic the clinic
   * @param accountId the account
   * @param current the password as it is
   * @param next good enough by {@link org.fbsroutines.persistence.account.password.PasswordRule}
   * @param device what the browser calls itself
   * @return the new session's token; empty where the current password was wrong
   */
  public Optional<SecretToken> changePassword(
      ClinicId clinic, UUID accountId, String current, String next, String device) {
    return proven(clinic, accountId, current)
        .flatMap(
            known -> {
              String hash = hashing.hash(next);
              return change(clinic, known, handle -> changed(handle, clinic, known, hash, device));
            });
  }

  private SecretToken changed(
      Handle handle, ClinicId clinic, Credentials known, String hash, String device) {
    SessionOwner owner = SessionOwner.account(known.accountId());
    new AccountStore(handle).changePassword(known.accountId(), hash);
    new SessionStore(handle).endAll(owner, clock.instant());
    SecretToken token = new Sessions(database, clock).begin(handle, clinic, owner, device);
    audit(handle, known, "change-password");
    return token;
  }

  /**
   * Replaces the recovery codes.
   *
   * @param clinic the clinic
   * @param accountId the account
   * @param current the password
   * @return the new codes; empty where the password was wrong
   */
  public Optional<RecoveryCodes> renewRecoveryCodes(
      ClinicId clinic, UUID accountId, String current) {
    return proven(clinic, accountId, current)
        .flatMap(
            known ->
                change(
                    clinic,
                    known,
                    handle -> {
                      RecoveryCodes codes = RecoveryCodes.random();
                      new AccountStore(handle).changeRecovery(accountId, codes.hashes());
                      audit(handle, known, "renew-recovery-codes");
                      return codes;
                    }));
  }

  /**
   * Makes a link by which password and second factor are set up anew.
   *
   * @param clinic the clinic
   * @param accountId the account
   * @param current the password
   * @return the link's token; empty where the password was wrong
   */
  public Optional<SecretToken> renewSecondFactor(ClinicId clinic, UUID accountId, String current) {
    return proven(clinic, accountId, current)
        .flatMap(
            known ->
                change(
                    clinic,
                    known,
                    handle -> new Accounts(handle, clinic, recording(known)).reset(accountId)));
  }

  /**
   * Ends every session of an account or a patient's access.
   *
   * @param clinic the clinic
   * @param owner whose
   */
  public void signOutEverywhere(ClinicId clinic, SessionOwner owner) {
    database.inClinic(
        clinic,
        handle -> {
          new SessionStore(handle).endAll(owner, clock.instant());
          return true;
        });
  }

  private Optional<Credentials> proven(ClinicId clinic, UUID accountId, String password) {
    Optional<Credentials> known =
        database.readInClinic(clinic, handle -> new AccountStore(handle).credentials(accountId));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String counted = "own-password:" + accountId;
    Origin origin = Origin.within(accountId);
    Attempts attempts = new Attempts(database, clock);
    boolean right =
        attempts.count(
            counted,
            origin,
            until -> false,
            () -> hashing.matches(password, known.get().passwordHash()));
    if (!right) {
      return Optional.empty();
    }
    database.outsideClinics(handle -> attempts.end(handle, counted, origin));
    return known;
  }

  /** Changes an account; empty where somebody else changed it since the password was compared. */
  private <T> Optional<T> change(ClinicId clinic, Credentials known, Function<Handle, T> work) {
    return database.<Optional<T>, RuntimeException>inClinic(
        clinic,
        handle ->
            new AccountStore(handle).keep(known)
                ? Optional.of(work.apply(handle))
                : Optional.empty());
  }

  private Recording recording(Credentials who) {
    return Recording.ofAccount(who.accountId(), who.displayName(), clock.instant());
  }

  private void audit(Handle handle, Credentials who, String action) {
    new AuditStore(handle)
        .append(recording(who), action, "account", who.accountId().toString(), "{}");
  }
}
