package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.AccessCodeStore;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.PatientCredentials;
import org.fbsroutines.persistence.store.SessionOwner;
import org.jdbi.v3.core.Handle;

/**
 * Signs patients in, by the access code of their handout and their date of birth. A wrong code and
 * a wrong date are answered alike and take the same steps.
 */
public final class PatientSignIn {
  private static final String NO_CODE = "";

  private final Database database;
  private final Clock clock;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final Attempts attempts;

  /**
   * Sign-ins to a database.
   *
   * @param database open and migrated
   * @param clock gives the moment
   * @param hashing shared by all that hash
   */
  public PatientSignIn(Database database, Clock clock, PasswordHashing hashing) {
    this.database = database;
    this.clock = clock;
    this.hashing = hashing;
    this.sessions = new Sessions(database, clock);
    this.attempts = new Attempts(database, clock);
  }

  /**
   * Makes an attempt.
   *
   * @param typedCode the access code
   * @param birthDate the date of birth
   * @param device what the browser calls itself
   * @return what comes of it
   */
  public SignInOutcome attempt(String typedCode, LocalDate birthDate, String device) {
    Optional<AccessCode> code = AccessCode.parse(typedCode);
    String selector = code.map(AccessCode::selector).orElse(NO_CODE);
    String counted =
        "access-code:" + code.map(AccessCode::selector).orElse(RandomText.normalized(typedCode));
    Optional<Instant> until = attempts.begin(counted);
    if (until.isPresent()) {
      return new SignInOutcome.Waiting(until.get());
    }
    ClinicId clinic = attempts.clinic(names -> names.clinicOfAccessCode(selector));
    Optional<PatientCredentials> known =
        database.<Optional<PatientCredentials>, RuntimeException>readInClinic(
            clinic, handle -> new AccessCodeStore(handle).credentials(selector, clock.instant()));
    boolean right =
        hashing.matches(
            code.map(AccessCode::secret).orElse(NO_CODE),
            known.map(PatientCredentials::secretHash));
    if (!right || !known.flatMap(PatientCredentials::birthDate).equals(Optional.of(birthDate))) {
      return new SignInOutcome.Refused();
    }
    return new SignInOutcome.Granted(
        database.<SecretToken, RuntimeException>inClinic(
            clinic, handle -> grant(handle, clinic, known.get(), counted, device)));
  }

  private SecretToken grant(
      Handle handle,
      ClinicId clinic,
      PatientCredentials credentials,
      String counted,
      String device) {
    SecretToken token =
        sessions.begin(handle, clinic, SessionOwner.access(credentials.accessId()), device);
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                clock.instant(),
                credentials.displayName(),
                "sign-in",
                "patient",
                credentials.patientId(),
                "{\"failedBefore\":" + Attempts.clear(handle, counted) + "}"));
    return token;
  }
}
