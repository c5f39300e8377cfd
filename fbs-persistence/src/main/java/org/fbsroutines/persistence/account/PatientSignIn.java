package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.PatientCredentials;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.jdbi.v3.core.Handle;

/**
 * Signs patients in, by the access code of their handout and their date of birth. A wrong code and
 * a wrong date are answered alike and take the same steps.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param hashing shared by all that hash
 */
public record PatientSignIn(Database database, Clock clock, PasswordHashing hashing) {
  private static final String NO_CODE = "";

  /**
   * Makes an attempt.
   *
   * @param typedCode the access code
   * @param birthDate the date of birth
   * @param origin from where
   * @return what comes of it
   * @throws BusyException if too many others wait; the attempt does not count
   */
  public SignInOutcome attempt(String typedCode, LocalDate birthDate, Origin origin) {
    Optional<AccessCode> code = AccessCode.parse(typedCode);
    String counted =
        "access-code:" + code.map(AccessCode::selector).orElse(RandomText.normalized(typedCode));
    return new Attempts(database, clock)
        .count(
            counted,
            origin,
            SignInOutcome.Waiting::new,
            () -> compare(code, birthDate, counted, origin));
  }

  private SignInOutcome compare(
      Optional<AccessCode> code, LocalDate birthDate, String counted, Origin origin) {
    String selector = code.map(AccessCode::selector).orElse(NO_CODE);
    ClinicId clinic =
        new Attempts(database, clock).clinics(names -> names.clinicsOfAccessCode(selector)).get(0);
    Optional<PatientCredentials> known =
        database.readInClinic(
            clinic, handle -> new AccessCodeStore(handle).credentials(selector, clock.instant()));
    boolean right =
        hashing.matches(
            code.map(AccessCode::secret).orElse(NO_CODE),
            known.map(PatientCredentials::secretHash));
    if (!right || !known.flatMap(PatientCredentials::birthDate).equals(Optional.of(birthDate))) {
      return new SignInOutcome.Refused();
    }
    return new SignInOutcome.Granted(
        database.inClinic(clinic, handle -> grant(handle, clinic, known.get(), counted, origin)));
  }

  private SecretToken grant(
      Handle handle,
      ClinicId clinic,
      PatientCredentials credentials,
      String counted,
      Origin origin) {
    SecretToken token =
        new Sessions(database, clock)
            .begin(handle, clinic, SessionOwner.access(credentials.accessId()), origin.browser());
    new AuditStore(handle)
        .append(
            Recording.ofAccess(credentials.accessId(), credentials.displayName(), clock.instant()),
            "sign-in",
            "patient",
            credentials.patientId(),
            "{\"failedBefore\":"
                + new Attempts(database, clock).end(handle, counted, origin)
                + "}");
    return token;
  }
}
