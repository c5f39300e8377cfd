package org.fbsroutines.persistence.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.Credentials;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;

/**
 * Signs clinicians, staff and administrators in, by login name, password and second factor. All
 * three are asked for at once, so that no answer reveals which of them was right; an unknown name
 * takes the same steps as a known one. A name may be in several clinics: password and code decide.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param hashing shared by all that hash
 * @param keys open the keys of second factors
 */
public record AccountSignIn(
    Database database, Clock clock, PasswordHashing hashing, SecretKeys keys) {

  /**
   * Makes an attempt.
   *
   * @param typedName the login name
   * @param password the password
   * @param code six digits of the second factor, or a recovery code
   * @param origin from where
   * @return what comes of it
   * @throws BusyException if too many others wait; the attempt does not count
   */
  public SignInOutcome attempt(String typedName, String password, String code, Origin origin) {
    String loginName = typedName.strip().toLowerCase(Locale.ROOT);
    return new Attempts(database, clock)
        .count(
            counted(loginName),
            origin,
            SignInOutcome.Waiting::new,
            () -> compare(loginName, password, code, origin));
  }

  private SignInOutcome compare(String loginName, String password, String code, Origin origin) {
    ImmutableList<Candidate> candidates =
        new Attempts(database, clock)
            .clinics(names -> names.clinicsOfLoginName(loginName)).stream()
                .flatMap(clinic -> candidate(clinic, loginName, code).stream())
                .collect(toImmutableList());
    if (candidates.isEmpty()) {
      hashing.matches(password, Optional.empty()); // For its time alone.
    }
    return candidates.stream()
        .filter(one -> hashing.matches(password, one.credentials().passwordHash()))
        .flatMap(
            one ->
                database
                    .<Optional<SecretToken>, RuntimeException>inClinic(
                        one.clinic(), handle -> grant(handle, one, origin))
                    .stream())
        .findFirst()
        .<SignInOutcome>map(SignInOutcome.Granted::new)
        .orElseGet(SignInOutcome.Refused::new);
  }

  /** An account of the name, in one of the clinics that have it, whose second factor is proven. */
  private record Candidate(ClinicId clinic, Credentials credentials, Proof proof) {}

  private Optional<Candidate> candidate(ClinicId clinic, String loginName, String code) {
    return database
        .<Optional<Credentials>, RuntimeException>readInClinic(
            clinic, handle -> new AccountStore(handle).credentials(loginName))
        .flatMap(known -> proof(known, code).map(proof -> new Candidate(clinic, known, proof)));
  }

  /** The name under which attempts are counted. */
  static String counted(String loginName) {
    return "login-name:" + loginName;
  }

  /** What uses the second factor up; false where somebody else was quicker. */
  private interface Proof {
    boolean use(AccountStore accounts);
  }

  private Optional<Proof> proof(Credentials credentials, String code) {
    OptionalLong step =
        credentials
            .totpSecret()
            .flatMap(stored -> keys.open(stored, credentials.accountId()))
            .map(key -> SecondFactor.step(key, code, clock.instant()))
            .orElse(OptionalLong.empty());
    if (step.isPresent()) {
      return Optional.of(
          accounts -> accounts.useTotpStep(credentials.accountId(), step.getAsLong()));
    }
    String recovery = RecoveryCodes.hash(code);
    return credentials.recoveryHashes().contains(recovery)
        ? Optional.of(accounts -> accounts.useRecovery(credentials.accountId(), recovery))
        : Optional.empty();
  }

  private Optional<SecretToken> grant(Handle handle, Candidate candidate, Origin origin) {
    Credentials credentials = candidate.credentials();
    AccountStore accounts = new AccountStore(handle);
    if (!accounts.keep(credentials) || !candidate.proof().use(accounts)) {
      return Optional.empty();
    }
    sealAnew(handle, credentials);
    SecretToken token =
        new Sessions(database, clock)
            .begin(
                handle,
                candidate.clinic(),
                SessionOwner.account(credentials.accountId()),
                origin.browser());
    new AuditStore(handle)
        .append(
            Recording.ofAccount(
                credentials.accountId(), credentials.displayName(), clock.instant()),
            "sign-in",
            "account",
            credentials.accountId().toString(),
            "{\"failedBefore\":"
                + new Attempts(database, clock)
                    .end(handle, counted(credentials.loginName()), origin)
                + "}");
    return Optional.of(token);
  }

  /** What another key sealed is sealed by the first key. */
  private void sealAnew(Handle handle, Credentials credentials) {
    UUID id = credentials.accountId();
    credentials
        .totpSecret()
        .filter(stored -> !keys.isCurrent(stored, id))
        .ifPresent(
            stored ->
                keys.open(stored, id)
                    .ifPresent(
                        key -> new AccountStore(handle).sealAnew(id, stored, keys.close(key, id))));
  }
}
