package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.seal.Seal;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.FormerSession;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;

/**
 * Forms that are sent after their session has ended. By its token a form is known to be its
 * holder's; what was typed is sealed into the page that asks to sign in, and opened for the same
 * person alone. Nothing of it is stored: the key comes from a hash that only the database has.
 *
 * @param database open and migrated
 * @param clock gives the moment
 */
public record LateForms(Database database, Clock clock) {
  /** How long a sealed form may wait for its holder. */
  public static final Duration MAX_WAIT = Duration.ofHours(12);

  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");
  private static final int HASH_LENGTH = 64;

  /**
   * Whose a form is.
   *
   * @param clinic the clinic of the session that the form belongs to
   * @param session that session, whether it goes on or is over
   */
  private record Known(ClinicId clinic, String formHash, FormerSession session) {}

  /**
   * Finds whether the form of a token is a patient's.
   *
   * @param formToken what the form carries
   * @return empty where no session had it
   */
  public Optional<Boolean> isPatients(String formToken) {
    return known(formToken).map(found -> found.session().patientId().isPresent());
  }

  /**
   * Whether a form is of somebody who has signed in, by a session before this one.
   *
   * @param formToken what the form carries
   * @param clinic the clinic of who has signed in
   * @param holder who has signed in
   */
  public boolean isOf(String formToken, ClinicId clinic, SessionHolder holder) {
    return known(formToken)
        .filter(found -> found.clinic().equals(clinic) && found.session().isOf(holder))
        .isPresent();
  }

  /**
   * Seals a form, so that it can wait in a page.
   *
   * @param formToken what the form carries
   * @param form what was typed
   * @return letters, digits, hyphens and underscores; empty where no session had the token
   */
  public Optional<String> seal(String formToken, LateForm form) {
    return known(formToken)
        .map(
            found ->
                found.formHash()
                    + seal(found)
                        .close(LateFormJson.write(form, clock.instant()), found.formHash()));
  }

  /**
   * Opens a sealed form for who has signed in.
   *
   * @param sealed from {@link #seal}, or anything
   * @param clinic the clinic of who has signed in
   * @param holder who has signed in
   * @return empty where it is another person's, has waited too long, or was never sealed here
   */
  public Optional<LateForm> open(String sealed, ClinicId clinic, SessionHolder holder) {
    if (sealed.length() <= HASH_LENGTH
        || !TOKEN.matcher(sealed.substring(0, HASH_LENGTH)).matches()) {
      return Optional.empty();
    }
    Instant earliest = clock.instant().minus(MAX_WAIT);
    return byHash(sealed.substring(0, HASH_LENGTH))
        .filter(found -> found.clinic().equals(clinic) && found.session().isOf(holder))
        .flatMap(found -> seal(found).open(sealed.substring(HASH_LENGTH), found.formHash()))
        .flatMap(text -> LateFormJson.read(text, earliest));
  }

  /**
   * Finds the patient that a form is about, so that whoever sends it sees of whom it is.
   *
   * @param clinic the clinic of who has signed in
   * @param patientId the clinic's own identifier
   * @return empty where there is no such patient
   */
  public Optional<PatientRow> patient(ClinicId clinic, String patientId) {
    return database.readInClinic(clinic, handle -> new PatientStore(handle).find(patientId));
  }

  private Optional<Known> known(String formToken) {
    return TOKEN.matcher(formToken).matches()
        ? byHash(FormToken.hash(formToken))
        : Optional.empty();
  }

  private Optional<Known> byHash(String formHash) {
    return database
        .readOutsideClinics(handle -> new SessionStore(handle).clinicOfForm(formHash))
        .flatMap(
            clinic ->
                database
                    .readInClinic(clinic, handle -> new SessionStore(handle).byForm(formHash))
                    .map(session -> new Known(clinic, formHash, session)));
  }

  /** Only the database has what the key is made of. */
  private static Seal seal(Known found) {
    return Seal.of(found.session().tokenHash(), "late form");
  }
}
