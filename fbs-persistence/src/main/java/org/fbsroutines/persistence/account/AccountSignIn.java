package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
 * takes the same steps as a known one.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param hashing shared by all that hash
 */
public record AccountSignIn(Database database, Clock clock, PasswordHashing hashing) {

  /**
   * Makes an attempt.
   *
   * @param typedName the login name
   * @param password the password
   * @param code six digits of the second factor, or a recovery code
   * @param device what the browser calls itself
   * @return what comes of it
   */
  public SignInOutcome attempt(String typedName, String password, String code, String device) {
    String loginName = typedName.strip().toLowerCase(Locale.ROOT);
    String counted = counted(loginName);
    Attempts attempts = new Attempts(database, clock);
    Optional<Instant> until = attempts.begin(counted);
    if (until.isPresent()) {
      return new SignInOutcome.Waiting(until.get());
    }
    ClinicId clinic = attempts.clinic(names -> names.clinicOfLoginName(loginName));
    Optional<Credentials> known =
        database.readInClinic(clinic, handle -> new AccountStore(handle).credentials(loginName));
    boolean right = hashing.matches(password, known.flatMap(Credentials::passwordHash));
    Optional<Proof> proof = known.flatMap(credentials -> proof(credentials, code));
    if (!right || proof.isEmpty()) {
      return new SignInOutcome.Refused();
    }
    Optional<SecretToken> token =
        database.inClinic(
            clinic, handle -> grant(handle, clinic, known.get(), proof.get(), counted, device));
    return token
        .<SignInOutcome>map(SignInOutcome.Granted::new)
        .orElseGet(SignInOutcome.Refused::new);
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

  private Optional<SecretToken> grant(
      Handle handle,
      ClinicId clinic,
      Credentials credentials,
      Proof proof,
      String counted,
      String device) {
    if (!proof.use(new AccountStore(handle))) {
      return Optional.empty();
    }
    SecretToken token =
        new Sessions(database, clock)
            .begin(handle, clinic, SessionOwner.account(credentials.accountId()), device);
    new AuditStore(handle)
        .append(
            new Recording(credentials.displayName(), clock.instant()),
            "sign-in",
            "account",
            credentials.accountId().toString(),
            "{\"failedBefore\":" + Attempts.clear(handle, counted) + "}");
    return Optional.of(token);
  }
}
