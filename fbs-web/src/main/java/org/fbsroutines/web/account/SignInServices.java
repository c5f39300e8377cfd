package org.fbsroutines.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.AccountSetUp;
import org.fbsroutines.persistence.account.AccountSignIn;
import org.fbsroutines.persistence.account.LateForms;
import org.fbsroutines.persistence.account.Origin;
import org.fbsroutines.persistence.account.OwnAccount;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.account.PatientSignIn;
import org.fbsroutines.persistence.account.SecretKeys;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.Sessions;
import org.fbsroutines.persistence.account.password.PasswordRule;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.SecurityLog;
import org.fbsroutines.web.page.Navigation;
import org.fbsroutines.web.visit.Role;

/**
 * What all pages of signing in share.
 *
 * @param clock gives the moment
 * @param cookie how browsers carry a session
 * @param sessions the sessions
 * @param lateForms forms that are sent after their session has ended
 * @param accounts signs clinicians, staff and administrators in
 * @param patients signs patients in
 * @param setUp what one-time links open
 * @param own what people change about their own account
 * @param codes gives out the access codes of patients
 * @param passwords which passwords are good enough
 */
public record SignInServices(
    Clock clock,
    SessionCookie cookie,
    Sessions sessions,
    LateForms lateForms,
    AccountSignIn accounts,
    PatientSignIn patients,
    AccountSetUp setUp,
    OwnAccount own,
    AccessCodes codes,
    PasswordRule passwords) {

  /**
   * The entrance to a database.
   *
   * @param database open and migrated
   * @param clock gives the moment
   * @param hashing hashes passwords and codes
   * @param cookie how browsers carry a session
   * @param keys open the keys of second factors
   * @return the entrance
   */
  public static SignInServices to(
      Database database,
      Clock clock,
      PasswordHashing hashing,
      SessionCookie cookie,
      SecretKeys keys) {
    return new SignInServices(
        clock,
        cookie,
        new Sessions(database, clock),
        new LateForms(database, clock),
        new AccountSignIn(database, clock, hashing, keys),
        new PatientSignIn(database, clock, hashing),
        new AccountSetUp(database, clock, hashing, keys),
        new OwnAccount(database, clock, hashing),
        new AccessCodes(hashing),
        new PasswordRule());
  }

  /** From where a request to sign in comes. */
  Origin origin(Context ctx) {
    return new Origin(Device.of(ctx), Device.network(ctx), cookie.device(ctx));
  }

  /** Lets somebody in: the session before, if there was one, ends, and the new one begins. */
  void admit(Context ctx, SecretToken token, Role role) {
    begin(ctx, token, role);
    lead(ctx, role);
  }

  void begin(Context ctx, SecretToken token, Role role) {
    cookie.token(ctx).ifPresent(sessions::end);
    cookie.begin(ctx, token, role == Role.PATIENT);
  }

  void lead(Context ctx, Role role) {
    ctx.redirect(Navigation.home(role), HttpStatus.SEE_OTHER);
  }

  /** States that something was wrong, and never what. */
  void refuse(Context ctx, Form form, String field, String key) {
    SecurityLog.signInRefused(ctx, "wrong");
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    form.refuse(field, key);
  }

  /** States until when to wait. */
  void hold(Context ctx, Form form, String field, Instant until) {
    SecurityLog.signInRefused(ctx, "too often");
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
    ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(seconds));
    form.refuse(field, "account.wait", (seconds + 59) / 60);
  }
}
