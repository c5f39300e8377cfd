package org.fbsroutines.persistence.account;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.NewSession;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.account.SessionRow;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.account.SessionUse;
import org.fbsroutines.persistence.store.day.DayStore;
import org.fbsroutines.persistence.store.day.SessionDay;
import org.jdbi.v3.core.Handle;

/**
 * The sessions of all clinics. Every sign-in begins a new one, under a new token.
 *
 * @param database open and migrated
 * @param clock gives the moment
 */
public record Sessions(Database database, Clock clock) {
  /** How long a patient's session lasts at the most, and the browser keeps its cookie. */
  public static final Duration PATIENT_LONGEST = SessionRule.PATIENT_LONGEST;

  private static final int MAX_DEVICE_LENGTH = 100;

  /**
   * Begins a session.
   *
   * @param handle inside the clinic
   * @param clinic the clinic
   * @param owner whose it is
   * @param device what the browser calls itself
   * @return the token
   */
  SecretToken begin(Handle handle, ClinicId clinic, SessionOwner owner, String device) {
    SecretToken token = SecretToken.random(clinic);
    Instant now = clock.instant();
    Duration longest =
        owner.accountId().isPresent() ? SessionRule.ACCOUNT_LONGEST : SessionRule.PATIENT_LONGEST;
    new SessionStore(handle)
        .begin(
            new NewSession(
                token.hash(),
                FormToken.hash(FormToken.of(token.text())),
                UUID.randomUUID(),
                owner,
                device.substring(0, Math.min(device.length(), MAX_DEVICE_LENGTH)),
                now,
                now.plus(longest)));
    return token;
  }

  /**
   * Begins a session without a sign-in, for programs that have made sure by other means.
   *
   * @param clinic the clinic
   * @param owner whose it is
   * @return the token
   */
  public SecretToken begin(ClinicId clinic, SessionOwner owner) {
    return database.inClinic(clinic, handle -> begin(handle, clinic, owner, ""));
  }

  /**
   * Finds who has signed in, and notes that the session is used.
   *
   * @param token from the cookie
   * @return empty where there is no such session, or it is over
   */
  public Optional<SessionHolder> find(SecretToken token) {
    SessionUse use = SessionRule.use(clock.instant());
    return database
        .<Optional<SessionHolder>, RuntimeException>askInClinic(
            token.clinic(), handle -> new SessionStore(handle).find(token.hash(), use))
        .filter(holder -> goesOn(token, holder, use));
  }

  /**
   * Finds who has signed in as {@link #find} does, and by the same query a patient's day of today.
   *
   * @param token from the cookie
   * @return empty where there is no such session, or it is over
   */
  public Optional<SessionDay> findWithDay(SecretToken token) {
    SessionUse use = SessionRule.use(clock.instant());
    return database
        .<Optional<SessionDay>, RuntimeException>askInClinic(
            token.clinic(), handle -> new DayStore(handle).ofSession(token.hash(), use))
        .filter(found -> goesOn(token, found.holder(), use));
  }

  private boolean goesOn(SecretToken token, SessionHolder holder, SessionUse use) {
    return !holder.isToBeNoted()
        || database.<Boolean, RuntimeException>ask(
            handle -> new SessionStore(handle).note(token.clinic(), token.hash(), use.at()));
  }

  /**
   * Ends a session.
   *
   * @param token from the cookie; does nothing where there is none
   */
  public void end(SecretToken token) {
    database.inClinic(
        token.clinic(),
        handle -> {
          new SessionStore(handle).end(token.hash(), clock.instant());
          return true;
        });
  }

  /**
   * Lists somebody's sessions that are going on, the latest first.
   *
   * @param handle inside the clinic
   * @param owner whose
   * @return the sessions
   */
  public ImmutableList<SessionRow> list(Handle handle, SessionOwner owner) {
    Instant now = clock.instant();
    Duration idle =
        owner.accountId().isPresent() ? SessionRule.ACCOUNT_IDLE : SessionRule.PATIENT_IDLE;
    return new SessionStore(handle).list(owner, now, now.minus(idle));
  }
}
