package org.fbsroutines.persistence.account;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.NewSession;
import org.fbsroutines.persistence.store.SessionHolder;
import org.fbsroutines.persistence.store.SessionOwner;
import org.fbsroutines.persistence.store.SessionRow;
import org.fbsroutines.persistence.store.SessionStore;
import org.fbsroutines.persistence.store.StoreState;
import org.jdbi.v3.core.Handle;

/** The sessions of all clinics. Every sign-in begins a new one, under a new token. */
public final class Sessions {
  /** How long a patient's session lasts at the most, and the browser keeps its cookie. */
  public static final Duration PATIENT_LONGEST = SessionRule.PATIENT_LONGEST;

  private static final int LONGEST_DEVICE = 100;
  private static final int MOST_KEPT = 10_000;

  private final Database database;
  private final Clock clock;
  private final SharedQuestion<StoreState> storeState;
  private final Cache<Asked, SessionHolder> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build();

  /**
   * Sessions in a database.
   *
   * @param database open and migrated
   * @param clock gives the moment
   */
  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.storeState =
        new SharedQuestion<>(() -> database.<StoreState, RuntimeException>ask(StoreState::now));
  }

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
                device.substring(0, Math.min(device.length(), LONGEST_DEVICE)),
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
    return database.<SecretToken, RuntimeException>inClinic(
        clinic, handle -> begin(handle, clinic, owner, ""));
  }

  /**
   * Who has signed in.
   *
   * @param holder who it is
   * @param state the state of the store that tells so
   */
  public record Found(SessionHolder holder, StoreState state) {}

  private record Asked(ClinicId clinic, String tokenHash, StoreState state) {}

  /**
   * Finds who has signed in, and notes that the session is used.
   *
   * @param token from the cookie
   * @return empty where there is no such session, or it is over
   */
  public Optional<Found> find(SecretToken token) {
    Instant now = clock.instant();
    StoreState state = storeState.ask();
    Optional<SessionHolder> holder =
        holder(new Asked(token.clinic(), token.hash(), state))
            .filter(found -> SessionRule.goesOn(found, now));
    if (holder.isPresent()
        && holder.get().lastSeenAt().plus(SessionRule.NOTED_EVERY).isBefore(now)) {
      database.<Boolean, RuntimeException>inClinic(
          token.clinic(),
          handle -> {
            new SessionStore(handle).touch(token.hash(), now);
            return true;
          });
    }
    return holder.map(found -> new Found(found, state));
  }

  private Optional<SessionHolder> holder(Asked asked) {
    SessionHolder known = kept.getIfPresent(asked);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SessionHolder> holder =
        database.<Optional<SessionHolder>, RuntimeException>readInClinic(
            asked.clinic(), handle -> new SessionStore(handle).find(asked.tokenHash()));
    holder.ifPresent(found -> kept.put(asked, found));
    return holder;
  }

  /**
   * Ends a session.
   *
   * @param token from the cookie; does nothing where there is none
   */
  public void end(SecretToken token) {
    database.<Boolean, RuntimeException>inClinic(
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
