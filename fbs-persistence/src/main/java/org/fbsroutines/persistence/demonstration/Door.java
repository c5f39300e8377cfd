package org.fbsroutines.persistence.demonstration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.Sessions;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.jdbi.v3.core.Handle;

/**
 * Signs in to the demonstration without anything that a person would have to know. Only {@link
 * Demonstration#begin} hands it out.
 */
public final class Door {
  private final Database database;
  private final ClinicId clinic;
  private final Clock clock;
  private final Sessions sessions;

  Door(Database database, ClinicId clinic, Clock clock) {
    this.database = database;
    this.clinic = clinic;
    this.clock = clock;
    this.sessions = new Sessions(database, clock);
  }

  /** Returns the demonstration clinic. */
  public ClinicId clinic() {
    return clinic;
  }

  /**
   * Begins a session.
   *
   * @param guest as whom
   * @return its token; empty once there is another clinic in the database
   */
  public Optional<SecretToken> enter(Guest guest) {
    return Demonstration.find(database)
        .filter(clinic::equals)
        .map(
            still ->
                sessions.begin(still, database.inClinic(still, handle -> owner(handle, guest))));
  }

  private SessionOwner owner(Handle handle, Guest guest) {
    return guest
        .role()
        .flatMap(role -> new AccountStore(handle).find(guest.id()))
        .map(AccountRow::accountId)
        .map(SessionOwner::account)
        .orElseGet(() -> SessionOwner.access(access(handle, guest.id())));
  }

  /** A patient's session is one of an access code, which nobody needs to see here. */
  private UUID access(Handle handle, String patientId) {
    AccessCodeStore codes = new AccessCodeStore(handle);
    if (codes.current(patientId).isEmpty()) {
      new AccessCodes(new PasswordHashing())
          .issue(handle, patientId, new Recording(Demonstration.RECORDER, clock.instant()));
    }
    return codes.current(patientId).orElseThrow().accessId();
  }
}
